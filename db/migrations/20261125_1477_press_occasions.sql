-- What the press is asked to come to: a press conference, a briefing, an opening, a visit. In the press room from an instant that
-- the database's clock decides, and not before the text that it is about, when it waits for one.
create table press.occasion (
  id text primary key check (id like 'occ\_%'),
  mode text not null check (mode in ('real', 'demo')),
  kind text not null check (kind in ('press-conference', 'briefing', 'opening', 'visit')),
  unit_id text not null,
  -- Per language of the reader: title, and what it is about; bokmål at least.
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? 'nb'),
  -- What is spoken there.
  language text not null check (language in ('nb', 'nn', 'en')),
  place text not null check (length(trim(place)) between 1 and 300),
  href text check (href ~ '^https?://'),
  open_to text not null check (open_to in ('press', 'everyone')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  needs_accreditation boolean not null,
  accredit_by timestamptz(3),
  seats integer check (seats > 0),
  message_id text,
  -- Null: a draft.
  public_from timestamptz(3),
  -- When and where it was before it was moved, as the public knew it, and what we say of a move or a cancellation, per language.
  moved_from timestamptz(3),
  moved_place text,
  cancelled_at timestamptz(3),
  notes jsonb not null default '{}',
  -- SEQUENCE of RFC 5545: grows with every change that the public can see.
  sequence integer not null default 0,
  made_by text not null,
  made_at timestamptz(3) not null,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  check (ends_at > starts_at),
  check (needs_accreditation = (accredit_by is not null)),
  check (accredit_by <= starts_at),
  check (cancelled_at is null or public_from is not null)
);
create index occasion_starts on press.occasion (mode, starts_at);

create view press.public_occasion as
  select o.id, o.mode, o.kind, o.unit_id, o.texts, o.language, o.place, o.href, o.open_to, o.starts_at, o.ends_at,
         o.needs_accreditation, o.accredit_by, o.public_from, o.moved_from, o.moved_place,
         o.cancelled_at, o.notes, o.sequence, o.changed_at
    from press.occasion o
   where o.public_from <= clock_timestamp()
     and (o.message_id is null or exists (select from press.public_release r where r.message_id = o.message_id));

-- Who asks to come. No more than whom to let in and where to answer; gone some days after the occasion.
create table press.accreditation (
  id text primary key check (id like 'acc\_%'),
  mode text not null check (mode in ('real', 'demo')),
  occasion_id text not null references press.occasion (id),
  name text not null check (length(trim(name)) between 1 and 120),
  outlet text not null check (length(trim(outlet)) between 1 and 120),
  email text not null,
  equipment text not null default '' check (length(equipment) <= 300),
  language text not null check (language in ('nb', 'nn', 'en')),
  state text not null check (state in ('asked', 'accepted', 'declined')),
  reason text,
  asked_at timestamptz(3) not null,
  decided_by text,
  decided_at timestamptz(3),
  check ((state = 'asked') = (decided_at is null)),
  check ((state = 'declined') = (reason is not null))
);
create unique index accreditation_once on press.accreditation (occasion_id, lower(email));

-- One e-mail to one who asked. Its words are read when it goes.
create table press.accreditation_letter (
  id text primary key check (id like 'acl\_%'),
  accreditation_id text not null references press.accreditation (id) on delete cascade,
  kind text not null check (kind in ('received', 'accepted', 'declined', 'moved', 'cancelled')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused')),
  tries integer not null default 0,
  try_at timestamptz(3),
  at timestamptz(3) not null
);
create index accreditation_letter_due on press.accreditation_letter (try_at) where state in ('waiting', 'sending');

create or replace function press.grant_room_reads() returns void language plpgsql as $$
begin
  grant usage on schema press to varde_public;
  grant select on press.public_release, press.public_fact, press.public_question, press.public_picture, press.public_picture_size,
    press.public_occasion to varde_public;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_room_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
