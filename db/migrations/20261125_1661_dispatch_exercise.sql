-- An exercise stays among own staff, whatever code says: nobody else is a recipient of one, and nothing of it is posted anywhere.
create function dispatch.keep_exercise_inside() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'recipient' then
    if exists (select from added r join dispatch.dispatch d on d.id = r.dispatch_id
                where d.mode = 'exercise' and r.source <> 'staff') then
      raise exception 'an exercise goes to own staff alone';
    end if;
  elsif exists (select from added p join dispatch.dispatch d on d.id = p.dispatch_id where d.mode = 'exercise') then
    raise exception 'an exercise is posted nowhere';
  end if;
  return null;
end $$;
create trigger recipient_exercise after insert on dispatch.recipient
  referencing new table as added for each statement execute function dispatch.keep_exercise_inside();
create trigger posting_exercise after insert on dispatch.posting
  referencing new table as added for each statement execute function dispatch.keep_exercise_inside();
