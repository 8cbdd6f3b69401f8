-- The open status page of a crisis: what we say now, and when we say more. Each approved version is one statement on the page; nothing
-- that has stood there is changed or taken away. A correction is a new version that names the one it corrects.
create table crisis.status_version (
  id text primary key check (id like 'stv\_%'),
  crisis_id text not null references crisis.crisis,
  -- Counted when it is approved; null is the draft, of which there is one.
  number integer,
  phase text not null check (phase in ('ongoing', 'under-control', 'over', 'withdrawn')),
  -- Per language: title and text; bokmål at least.
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? 'nb'),
  -- The promise: when we say more, at the latest.
  next_at timestamptz(3),
  -- Where relatives call: a number of a duty, never a person's.
  relatives_phone text check (relatives_phone ~ '^\+?[0-9]{3,15}$'),
  corrects_id text references crisis.status_version,
  revision integer not null default 1,
  written_by text not null,
  written_at timestamptz(3) not null,
  approved_by text,
  approved_at timestamptz(3),
  unique (crisis_id, number),
  check ((number is null) = (approved_at is null) and (approved_at is null) = (approved_by is null)),
  check (number is null or (next_at is null) = (phase in ('over', 'withdrawn')))
);
create unique index status_one_draft on crisis.status_version (crisis_id) where number is null;

create table crisis.status_question (
  id text primary key check (id like 'stq\_%'),
  crisis_id text not null references crisis.crisis,
  -- Per language: question and answer; bokmål at least.
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? 'nb'),
  revision integer not null default 1,
  written_by text not null,
  written_at timestamptz(3) not null,
  approved_by text,
  approved_at timestamptz(3),
  -- The answer that this one takes the place of when it is approved.
  replaces_id text references crisis.status_question,
  retired_by text,
  retired_at timestamptz(3),
  check ((approved_at is null) = (approved_by is null)),
  check ((retired_at is null) = (retired_by is null))
);
create index status_question_crisis on crisis.status_question (crisis_id);
create unique index status_question_replaces on crisis.status_question (replaces_id) where retired_at is null;

create function crisis.keep_status() returns trigger language plpgsql as $$
begin
  if old.approved_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'status_question' and to_jsonb(old) ->> 'retired_at' is null
     and to_jsonb(new) - array['retired_by', 'retired_at'] = to_jsonb(old) - array['retired_by', 'retired_at'] then
    return new;
  end if;
  raise exception 'what has stood on a status page is never changed or deleted';
end $$;
create trigger status_version_kept before update or delete on crisis.status_version
  for each row execute function crisis.keep_status();
create trigger status_question_kept before update or delete on crisis.status_question
  for each row execute function crisis.keep_status();

-- All that the open pages and feeds may know of a crisis. An exercise is not there, whatever has been approved in it.
create view crisis.public_status as
select v.id, right(c.id, 12) as key, c.mode, c.unit_id, c.scenario_key, c.declared_at, v.number, v.phase, v.texts, v.next_at,
       v.relatives_phone, v.corrects_id, v.approved_at
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';
create view crisis.public_status_question as
select q.id, right(c.id, 12) as key, c.mode, q.texts, q.approved_at
  from crisis.status_question q join crisis.crisis c on c.id = q.crisis_id
 where q.approved_at is not null and q.retired_at is null and c.mode <> 'exercise'
   and exists (select from crisis.status_version v where v.crisis_id = c.id and v.approved_at is not null);

create function crisis.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema crisis to varde_public;
  grant select on crisis.public_status, crisis.public_status_question to varde_public;
end $$;
revoke all on function crisis.grant_public_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform crisis.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
