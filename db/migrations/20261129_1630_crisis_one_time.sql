-- A room that closes ends what stands in public: the page says that it is followed no more, and what was promised is taken back.
alter table crisis.status_version drop constraint status_version_phase_check;
alter table crisis.status_version add constraint status_version_phase_check
  check (phase in ('ongoing', 'under-control', 'over', 'withdrawn', 'closed'));
alter table crisis.status_version drop constraint status_version_check1;
alter table crisis.status_version add constraint status_version_next
  check (number is null or (next_at is null) = (phase in ('over', 'withdrawn', 'closed')));
alter table crisis.promise drop constraint promise_state_check;
alter table crisis.promise add constraint promise_state_check check (state in ('open', 'kept', 'broken', 'moved', 'ended'));

-- Rooms that were closed before this with a page that goes on.
insert into crisis.status_version (id, crisis_id, number, phase, texts, relatives_phone, revision, written_by, written_at, approved_by, approved_at)
select 'stv_' || right(c.id, 12) || '-closed', c.id, v.number + 1, 'closed', v.texts, v.relatives_phone, 1, c.closed_by, c.closed_at, c.closed_by,
       greatest(c.closed_at, v.approved_at)
  from crisis.crisis c
  join lateral (select * from crisis.status_version s where s.crisis_id = c.id and s.number is not null order by s.number desc limit 1) v on true
 where c.state = 'closed' and c.closed_by is not null and c.closed_at is not null and v.phase in ('ongoing', 'under-control');
update crisis.promise p set state = 'ended', settled_at = c.closed_at
  from crisis.crisis c where c.id = p.crisis_id and c.state = 'closed' and p.state = 'open';

-- Which words of a crisis each public text is, and when they promise more: what became of that is read where they stand on the page.
create view crisis.public_said as
select p.message_id, c.mode, right(c.id, 12) as key, s.status_id, s.next_at
  from crisis.statement_part p
  join crisis.statement s on s.id = p.statement_id
  join crisis.crisis c on c.id = s.crisis_id
 where p.version_id is not null and s.status_id is not null and s.next_at is not null and c.mode <> 'exercise';

create or replace function crisis.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema crisis to varde_public;
  grant select on crisis.public_status, crisis.public_status_question, crisis.public_said to varde_public;
end $$;
revoke all on function crisis.grant_public_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform crisis.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
