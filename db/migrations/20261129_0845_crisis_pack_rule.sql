-- What an agency has settled about its crises, as data of its pack: the duty desk that is always told, who waits at a hard stop, and who
-- approves when somebody is away. Where there is no row, what the code proposes holds.
create table crisis.pack_rule (
  key text primary key,
  content jsonb not null
);

-- What Varde does itself, it ticks itself.
alter table crisis.action_card add column done_when text check (done_when in ('staff-told', 'next-said'));
alter table crisis.task add column done_when text check (done_when in ('staff-told', 'next-said'));
update crisis.action_card set done_when = case key when 'communication-staff-first' then 'staff-told' else 'next-said' end
 where key in ('communication-staff-first', 'communication-next');
