-- Words that somebody has said yes to stand as they were read: whoever wants others takes the yes away first.
create function press.refuse_approved_change() returns trigger language plpgsql as $$
begin
  if new.approved_revision is not null
     and ((new.text, new.language, new.sources, new.line_ids, new.revision)
            is distinct from (old.text, old.language, old.sources, old.line_ids, old.revision)
          or new.approved_revision <> new.revision
          or old.approved_revision is not null and (new.approved_by, new.approved_at, new.weighed_ids, new.weighed_reason)
            is distinct from (old.approved_by, old.approved_at, old.weighed_ids, old.weighed_reason)) then
    raise exception 'press.answer is approved: its words are not changed';
  end if;
  return new;
end $$;
create trigger answer_stands before update on press.answer
  for each row execute function press.refuse_approved_change();

-- A yes to what waited beside them writes new words and a new time in one.
create function crisis.refuse_approved_first_change() returns trigger language plpgsql as $$
begin
  if new.approved_at = old.approved_at
     and (new.title, new.body, new.asserts, new.approved_by)
           is distinct from (old.title, old.body, old.asserts, old.approved_by) then
    raise exception 'crisis.first_message is approved: its words are not changed';
  end if;
  return new;
end $$;
create trigger first_message_stands before update on crisis.first_message
  for each row execute function crisis.refuse_approved_first_change();
