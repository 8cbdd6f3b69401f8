-- Nothing tells which of us said what to a journalist. Who took a call down, used a line or told of a change is not kept at all.
alter table press.inquiry drop column made_by;
alter table press.line_use drop column used_by;
alter table press.line_use drop column told_by;

-- Who wrote an answer is known while it is written, so that another approves it. Who has an inquiry is known while it is open.
-- When it is over, both are forgotten, whatever code it was that ended it.
alter table press.answer alter column written_by drop not null;
create function press.forget_who() returns trigger language plpgsql as $$
begin
  if new.state in ('answered', 'handed-over', 'closed') then
    new.owner_id := null;
    update press.answer set written_by = null where inquiry_id = new.id and written_by is not null;
  end if;
  return new;
end $$;
create trigger inquiry_forgets before insert or update on press.inquiry for each row execute function press.forget_who();

update press.inquiry set owner_id = null where state in ('answered', 'handed-over', 'closed') and owner_id is not null;
update press.answer a set written_by = null from press.inquiry i
where i.id = a.inquiry_id and i.state in ('answered', 'handed-over', 'closed') and a.written_by is not null;
