-- Units, people, duties, absence and authority. Every row is dated: valid_from is the first day it holds, valid_to the
-- first day it no longer does. Days are counted in Norway.
create schema organisation;

create function organisation.today() returns date language sql stable
  return (now() at time zone 'Europe/Oslo')::date;

create table organisation.unit (
  id text primary key check (id like 'unt\_%'),
  parent_id text references organisation.unit (id),
  kind text not null check (kind in ('ministry', 'directorate', 'college', 'region', 'prison', 'prison-department',
    'probation', 'combined', 'halfway-house', 'youth-unit', 'nd-centre')),
  name text not null check (length(trim(name)) between 1 and 200),
  names jsonb not null default '{}' check (jsonb_typeof(names) = 'object'),
  short_name text not null check (length(trim(short_name)) between 1 and 60),
  region text,
  municipality text,
  duty_phone text,
  email text,
  language text not null default 'nb' check (language in ('nb', 'nn')),
  valid_from date not null,
  valid_to date,
  -- False where the structure could not be checked against a public source; `note` says what is uncertain.
  verified boolean not null default false,
  source text,
  note text,
  -- Since when the name, kind, parent and region above are the ones that hold; older ones are in unit_history.
  changed_on date not null,
  check (parent_id <> id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_parent on organisation.unit (parent_id);

-- What a unit was called and where it stood before a change. `unit` holds what is true today.
create table organisation.unit_history (
  id text primary key check (id like 'uhi\_%'),
  unit_id text not null references organisation.unit (id),
  parent_id text,
  kind text not null,
  name text not null,
  names jsonb not null,
  short_name text not null,
  region text,
  municipality text,
  valid_from date not null,
  valid_to date not null,
  changed_by text not null,
  reason text,
  check (valid_to >= valid_from)
);
create index unit_history_unit on organisation.unit_history (unit_id, valid_from);

create table organisation.person (
  id text primary key check (id like 'per\_%'),
  unit_id text not null references organisation.unit (id),
  title text not null default '',
  display_name text not null check (length(trim(display_name)) > 0),
  email text check (email is null or email like '%_@_%'),
  mobile text check (mobile is null or mobile ~ '^\+[0-9]{6,15}$'),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  is_demo boolean not null default false,
  -- Address and place of work are shielded: shown to nobody but administrators, never listed.
  protected boolean not null default false,
  valid_from date not null,
  valid_to date,
  -- When personal data was removed after the time it may be kept; the row stays so that the log can point to it.
  erased_at timestamptz(3),
  check (valid_to is null or valid_to >= valid_from)
);
create index person_unit on organisation.person (unit_id);
create unique index person_email on organisation.person (lower(email)) where email is not null and valid_to is null;

create table organisation.duty (
  id text primary key check (id like 'dut\_%'),
  person_id text not null references organisation.person (id),
  unit_id text not null references organisation.unit (id),
  duty text not null check (duty in ('administrator', 'leader', 'communication-leader', 'communication-adviser',
    'press-contact', 'press-contact-alternate', 'safety-delegate', 'union-representative', 'relatives-liaison',
    'notice-poster')),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index duty_unit on organisation.duty (unit_id, duty);
create index duty_person on organisation.duty (person_id);
create unique index duty_once on organisation.duty (person_id, unit_id, duty) where valid_to is null;

-- Why somebody is away is never recorded: it may be health data, and nobody here needs it.
create table organisation.absence (
  id text primary key check (id like 'abs\_%'),
  person_id text not null references organisation.person (id),
  from_at timestamptz(3) not null,
  to_at timestamptz(3),
  deputy_id text references organisation.person (id),
  check (deputy_id <> person_id),
  check (to_at is null or to_at >= from_at)
);
create index absence_person on organisation.absence (person_id, from_at);
create index absence_deputy on organisation.absence (deputy_id) where deputy_id is not null;

create table organisation.authority (
  id text primary key check (id like 'aut\_%'),
  message_kind text not null check (message_kind in ('information', 'press-release', 'crisis-first', 'correction', 'notice')),
  audience_kind text not null check (audience_kind in ('staff', 'unions', 'ministry', 'inmates', 'convicted', 'relatives',
    'press', 'public', 'partners')),
  from_level text not null check (from_level in ('unit', 'region', 'directorate')),
  approver_duty text not null check (approver_duty in ('leader', 'communication-leader', 'communication-adviser', 'press-contact')),
  approver_level text not null check (approver_level in ('unit', 'region', 'directorate')),
  legal_note text not null default '',
  -- False where the strategy does not say who approves and the agency has to settle it.
  in_source boolean not null default false,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index authority_once on organisation.authority (message_kind, audience_kind, from_level) where valid_to is null;

-- Legal basis and time of keeping per kind of record, for the whole system; filled from the pack, shown in settings.
create table organisation.privacy_rule (
  record_kind text primary key,
  names jsonb not null,
  content jsonb not null,
  legal_basis text not null,
  retention_days integer check (retention_days >= 0),
  retention_note jsonb not null,
  special_category boolean not null default false
);

create view organisation.public_unit as
with recursive tree as (
  select u.id, array[u.id] as path from organisation.unit u where u.parent_id is null
  union all
  select u.id, t.path || u.id from organisation.unit u join tree t on t.id = u.parent_id where not u.id = any (t.path)
)
select u.id, u.parent_id, u.kind, u.name, u.names, u.short_name, u.region, u.email, t.path,
  u.valid_from <= organisation.today() and (u.valid_to is null or u.valid_to > organisation.today()) as is_current,
  u.municipality, u.language
from organisation.unit u join tree t on t.id = u.id;

create view organisation.public_person as
select id, unit_id, title, display_name, email, mobile, language, is_demo, protected
from organisation.person
where valid_from <= organisation.today() and (valid_to is null or valid_to > organisation.today()) and erased_at is null;

create view organisation.public_duty as
select d.person_id, d.unit_id, d.duty
from organisation.duty d join organisation.public_person p on p.id = d.person_id
where d.valid_from <= organisation.today() and (d.valid_to is null or d.valid_to > organisation.today());
