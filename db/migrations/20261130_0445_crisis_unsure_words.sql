-- The words that a version of the page says are no longer confirmed: the press room says so of them from the same moment.
alter table crisis.status_version add column doubts_id text references crisis.status_version;

alter table crisis.status_version disable trigger status_version_kept;
update crisis.status_version v set doubts_id = (
    select w.id from crisis.status_version w
     where w.crisis_id = v.crisis_id and w.number < v.number and w.texts #>> '{nb,title}' !~ '^Meldingen fra .* er ikke lenger bekreftet$'
     order by w.number desc limit 1)
 where v.number is not null and v.texts #>> '{nb,title}' ~ '^Meldingen fra .* er ikke lenger bekreftet$'
   and v.texts #>> '{nb,text}' ~ 'Stol ikke på den\.';
alter table crisis.status_version enable trigger status_version_kept;

-- Which public texts are said on a status page to be no longer confirmed, in what words and since when. Words that stand there anew are.
create view crisis.public_unsure as
select p.message_id, c.mode, right(c.id, 12) as key, d.texts, d.approved_at as since
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
  join crisis.status_version said on said.id = s.status_id
  join lateral (
    select v.number, v.texts, v.approved_at from crisis.status_version v join crisis.status_version w on w.id = v.doubts_id
     where v.crisis_id = c.id and v.approved_at is not null and v.withdrawn_at is null and v.number > said.number
       and w.texts -> 'nb' = said.texts -> 'nb'
     order by v.number desc limit 1) d on true
 where p.version_id is not null and c.mode <> 'exercise'
   and not exists (
     select from crisis.status_version n
      where n.crisis_id = c.id and n.approved_at is not null and n.withdrawn_at is null and n.number > d.number
        and n.texts -> 'nb' = said.texts -> 'nb');

create or replace function crisis.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema crisis to varde_public;
  grant select on crisis.public_status, crisis.public_status_question, crisis.public_said, crisis.public_unsure to varde_public;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform crisis.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
