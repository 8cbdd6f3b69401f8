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

-- Other words wait in the draft, and come in with the yes to them.
create function crisis.refuse_approved_first_change() returns trigger language plpgsql as $$
begin
  if old.draft is not null and new.draft is null and (new.title, new.body) = (old.draft ->> 'title', old.draft ->> 'body') then
    return new;
  end if;
  if old.approved_at is not null and new.approved_at is not null
     and ((new.title, new.body, new.asserts) is distinct from (old.title, old.body, old.asserts)
          or new.approved_at = old.approved_at and new.approved_by is distinct from old.approved_by) then
    raise exception 'crisis.first_message is approved: its words are not changed';
  end if;
  return new;
end $$;
create trigger first_message_stands before update on crisis.first_message
  for each row execute function crisis.refuse_approved_first_change();
