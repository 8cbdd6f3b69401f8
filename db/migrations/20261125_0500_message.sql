-- Budskap: texts in one edition per language, from draft to a frozen version with a fingerprint.
create schema message;

create table message.message (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null check (kind in ('information', 'press-release', 'crisis-first', 'correction', 'notice')),
  unit_id text not null,
  owner_id text not null,
  state text not null check (state in ('draft', 'in-review', 'approved', 'dispatched', 'corrected', 'withdrawn')),
  working_title text not null,
  audience_kinds text[] not null,
  source_language text not null,
  -- Counts every save of what is below; saving asks for the number it builds on.
  settings_revision integer not null default 0,
  question jsonb,
  confirm boolean not null default false,
  by_name boolean not null default false,
  by_name_reason text,
  -- What the matter requires to be settled before approval: {"unions": {"required": true, "done": false}, …}
  checks jsonb not null default '{}',
  corrects_id text references message.message,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_reason text,
  -- A name in a receipt is asked for only with a reason that the recipient reads beforehand.
  check (not by_name or coalesce(by_name_reason, '') <> '')
);
create index message_listed on message.message (updated_at desc, id);
create index message_in_review on message.message (state) where state = 'in-review';
create index message_corrects on message.message (corrects_id) where corrects_id is not null;

create table message.edition (
  message_id text not null references message.message,
  language text not null,
  title text not null,
  body jsonb not null,
  -- Counts every save of the text; saving asks for the number it builds on, so nobody overwrites another unseen.
  revision integer not null check (revision > 0),
  -- The source edition's revision that this edition says the same as.
  source_revision integer not null,
  checked_at timestamptz,
  checked_by text,
  updated_at timestamptz not null,
  primary key (message_id, language)
);

-- What a person wrote in one go (saves within a minute are one row). Numbers have gaps; the row order is the history.
create table message.revision (
  message_id text not null references message.message,
  language text not null,
  number integer not null,
  title text not null,
  body jsonb not null,
  author_id text not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (message_id, language, number)
);

-- Who changed the question, the receipt or the checks: they too have had a hand in what is approved.
create table message.settings_change (
  message_id text not null references message.message,
  number integer not null,
  settings jsonb not null,
  author_id text not null,
  saved_at timestamptz not null,
  primary key (message_id, number)
);

create table message.comment (
  id text primary key,
  message_id text not null references message.message,
  language text not null,
  -- Index of the block; -1 is the title.
  block integer not null,
  quote text not null,
  text text not null,
  author_id text not null,
  created_at timestamptz not null,
  resolved_by text,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index comment_message on message.comment (message_id, created_at);

create table message.finding_choice (
  message_id text not null references message.message,
  language text not null,
  finding_id text not null,
  finding_check text not null,
  excerpt text not null,
  choice text not null check (choice in ('replaced', 'kept')),
  replacement text,
  reason text,
  person_id text not null,
  at timestamptz not null,
  primary key (message_id, language, finding_id)
);

-- Dated data from packs: what may lift a stop, and from when to when it applied.
create table message.legal_basis (
  key text primary key,
  names jsonb not null,
  about jsonb not null,
  kind text not null check (kind in ('consent', 'law')),
  valid_from date not null,
  valid_to date,
  is_verified boolean not null,
  check (valid_to is null or valid_to > valid_from)
);

create table message.stop_lift (
  id text primary key,
  message_id text not null references message.message,
  language text not null,
  finding_id text not null,
  finding_check text not null,
  legal_basis_key text not null references message.legal_basis,
  reason text not null check (reason <> ''),
  lifted_by text not null,
  lifted_at timestamptz not null,
  unique (message_id, language, finding_id)
);

create table message.approval (
  id text primary key,
  message_id text not null references message.message,
  asked_by text not null,
  asked_at timestamptz not null,
  -- Null while it waits. 'taken-back' is the asker's own doing, the two others the approver's.
  decision text check (decision in ('approved', 'returned', 'taken-back')),
  decided_by text,
  decided_at timestamptz,
  -- Whose approval the deputy gave.
  instead_of text,
  reason text,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision is distinct from 'returned' or coalesce(reason, '') <> '')
);
create unique index approval_open on message.approval (message_id) where decision is null;
create index approval_message on message.approval (message_id, asked_at);

create table message.version (
  id text primary key,
  message_id text not null references message.message,
  number integer not null,
  -- SHA-256 over the canonical JSON of editions, question and receipt settings, in hex.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  editions jsonb not null,
  question jsonb,
  confirm boolean not null,
  by_name boolean not null,
  by_name_reason text,
  kind text not null,
  unit_id text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  approved_by text not null,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  replaces_id text references message.version,
  unique (message_id, number),
  check (not by_name or coalesce(by_name_reason, '') <> '')
);

-- An approved version is frozen: after approval it can be withdrawn, and nothing else.
create function message.keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'Version % is approved and stays', old.id;
  end if;
  if (to_jsonb(new) - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_at')
     or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
    raise exception 'Version % is frozen', old.id;
  end if;
  return new;
end $$;
create trigger version_frozen before update or delete on message.version
  for each row execute function message.keep_version();

create view message.public_version as
  select id, message_id, number, fingerprint, editions, question, confirm, by_name, by_name_reason, kind, unit_id, mode,
         approved_by, approved_at, withdrawn_at, replaces_id
    from message.version;
