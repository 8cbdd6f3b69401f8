-- Why what may give security away stands in a note to the ministry; locked with the rest of it.
alter table cases.ministry_note add column reason text;
create or replace function cases.refuse_note_change() returns trigger language plpgsql as $$
begin
  if (old.case_id, old.number, old.facts, old.may_be_asked, old.we_say, old.reason, old.fingerprint, old.frozen_by, old.frozen_at)
    is distinct from
    (new.case_id, new.number, new.facts, new.may_be_asked, new.we_say, new.reason, new.fingerprint, new.frozen_by, new.frozen_at) then
    raise exception 'A note to the ministry is never changed: write a new one';
  end if;
  return new;
end $$;
