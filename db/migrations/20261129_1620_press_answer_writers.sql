-- Everybody who has written in an answer since it was last approved, while the inquiry is open: none of them approves it.
alter table press.answer add column writers text[] not null default '{}';
update press.answer set writers = array[written_by] where written_by is not null;
create or replace function press.forget_who() returns trigger language plpgsql as $$
begin
  if new.state in ('answered', 'handed-over', 'closed') then
    new.owner_id := null;
    update press.answer set writers = '{}' where inquiry_id = new.id and writers <> '{}';
  end if;
  return new;
end $$;
alter table press.answer drop column written_by;
