-- The strategy: elements in dated editions. One edition is in force on any day; a draft stands beside it.
create schema strategy;

create table strategy.edition (
  id text primary key,
  number int not null unique,
  title text not null check (title <> ''),
  -- 'in-force' means decided. Whether its day has come, or another has taken its place, follows from the dates.
  state text not null check (state in ('draft', 'in-force', 'discarded')),
  based_on_id text references strategy.edition (id),
  valid_from date,
  valid_to date,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  is_public boolean not null default false,
  pack text,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  created_by text not null,
  created_at timestamptz not null,
  check (state <> 'in-force' or (valid_from is not null and decided_by is not null and decided_at is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index edition_one_draft on strategy.edition ((true)) where state = 'draft';
create unique index edition_one_a_day on strategy.edition (valid_from) where state = 'in-force';

create table strategy.element (
  edition_id text not null references strategy.edition (id),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  parent_key text,
  position int not null,
  texts jsonb not null,
  data jsonb not null,
  sources text[] not null default '{}',
  standing text not null check (standing in ('source', 'judgement', 'not-in-source', 'own', 'demo')),
  is_public boolean not null default false,
  revision int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (edition_id, key),
  foreign key (edition_id, parent_key) references strategy.element (edition_id, key) deferrable initially deferred
);
create index element_kind on strategy.element (edition_id, kind, position);

create table strategy.link (
  edition_id text not null,
  from_key text not null,
  to_key text not null,
  kind text not null check (kind in ('serves', 'answers', 'for', 'reaches', 'uses', 'measures')),
  primary key (edition_id, from_key, to_key, kind),
  foreign key (edition_id, from_key) references strategy.element (edition_id, key) deferrable initially deferred,
  foreign key (edition_id, to_key) references strategy.element (edition_id, key) deferrable initially deferred
);
create index link_to on strategy.link (edition_id, to_key);

-- What an element was before and after each change; `after` is empty when it was removed.
create table strategy.element_change (
  id text primary key,
  edition_id text not null references strategy.edition (id),
  key text not null,
  revision int not null,
  before jsonb,
  after jsonb,
  reason text not null default '',
  by text not null,
  at timestamptz not null
);
create index element_change_key on strategy.element_change (key, at desc);
create index element_change_edition on strategy.element_change (edition_id, at desc);

-- What is decided is not changed: its elements and links are the record of what was in force.
create function strategy.refuse_change() returns trigger language plpgsql as $$
declare edition text := coalesce(new.edition_id, old.edition_id);
begin
  if exists (select from strategy.edition e where e.id = edition and e.state <> 'draft') then
    raise exception 'edition % is no draft', edition using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger element_only_in_draft before insert or update or delete on strategy.element
  for each row execute function strategy.refuse_change();
create trigger link_only_in_draft before insert or update or delete on strategy.link
  for each row execute function strategy.refuse_change();

-- The edition that holds on a day: the last decided one whose day has come. One that is past its end holds until another
-- takes its place, so that nobody is without a strategy on the morning after.
create function strategy.edition_on(day date) returns text language sql stable as $$
  select id from strategy.edition where state = 'in-force' and valid_from <= day order by valid_from desc limit 1
$$;
create function strategy.today() returns date language sql stable as $$
  select (now() at time zone 'Europe/Oslo')::date
$$;

create view strategy.public_edition as
  select id, number, title, valid_from, valid_to, decided_by, decided_at, is_public, mode
    from strategy.edition where id = strategy.edition_on(strategy.today());
create view strategy.public_element as
  select e.edition_id, e.key, e.kind, e.parent_key, e.position, e.texts, e.data, e.sources, e.standing, e.is_public,
         e.revision, e.changed_by, e.changed_at
    from strategy.element e where e.edition_id = (select strategy.edition_on(strategy.today()));
create view strategy.public_link as
  select l.edition_id, l.from_key, l.to_key, l.kind
    from strategy.link l where l.edition_id = (select strategy.edition_on(strategy.today()));
