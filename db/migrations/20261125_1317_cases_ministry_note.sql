-- What the ministry is told of a case: composed for it, frozen, and handed over with a receipt. Never the working notes.
create table cases.ministry_note (
  id text primary key check (id like 'mno\_%'),
  case_id text not null references cases.case_file (id),
  number integer not null check (number > 0),
  -- What is known and may be shared, what the ministry may be asked about, and what we say ourselves.
  facts text not null check (length(trim(facts)) > 0),
  may_be_asked text not null check (length(trim(may_be_asked)) > 0),
  we_say text not null default '',
  fingerprint text not null,
  frozen_by text not null,
  frozen_at timestamptz(3) not null,
  -- Who in the ministry got it, how, and that they said they have it.
  handed_how text check (handed_how in ('email', 'meeting', 'other')),
  handed_to text,
  handed_by text,
  handed_at timestamptz(3),
  received_at timestamptz(3),
  unique (case_id, number),
  check ((handed_at is null) = (handed_how is null) and (handed_at is null) = (handed_to is null)),
  check (received_at is null or handed_at is not null)
);

create function cases.refuse_note_change() returns trigger language plpgsql as $$
begin
  if (old.case_id, old.number, old.facts, old.may_be_asked, old.we_say, old.fingerprint, old.frozen_by, old.frozen_at)
    is distinct from
    (new.case_id, new.number, new.facts, new.may_be_asked, new.we_say, new.fingerprint, new.frozen_by, new.frozen_at) then
    raise exception 'A note to the ministry is never changed: write a new one';
  end if;
  return new;
end $$;
create trigger note_stays before update on cases.ministry_note for each row execute function cases.refuse_note_change();
