-- Each public text whose words a status page says are no longer confirmed, not the newest alone: when it was said there first, and since when the page
-- doubts it. Words that stand there anew are confirmed again.
update crisis.status_version v set disowned_at = d.since
  from (select doubts_id, min(approved_at) as since from crisis.status_version where approved_at is not null group by 1) d
 where v.id = d.doubts_id and v.disowned_at is null;

drop view crisis.public_unsure;
create view crisis.public_unsure as
select p.message_id, c.mode, right(c.id, 12) as key, d.said_at, d.since
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
  join crisis.status_version said on said.id = s.status_id
 cross join lateral (
    select min(v.approved_at) as said_at, min(v.disowned_at) as since, bool_or(v.disowned_at is null) as is_anew
      from crisis.status_version v
     where v.crisis_id = c.id and v.approved_at is not null and v.withdrawn_at is null and v.texts -> 'nb' = said.texts -> 'nb') d
 where p.version_id is not null and c.mode <> 'exercise' and d.since is not null and not d.is_anew;
alter table crisis.status_version drop column doubts_id;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform crisis.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
