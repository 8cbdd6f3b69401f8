-- Press pictures: who took them, on what terms they may be used, and what they show for those who do not see. Whoever can be known
-- in them has agreed, or nobody can be known: an inmate's face is never shown by mistake.
create table press.picture (
  id text primary key check (id like 'pic\_%'),
  mode text not null check (mode in ('real', 'demo')),
  -- The release it goes with; null stands by itself in the archive.
  message_id text,
  -- Per language: alternative text and caption; bokmål at least.
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? 'nb'),
  credit text not null check (length(trim(credit)) between 1 and 120),
  licence text not null check (licence in ('press-use', 'cc-by-4.0', 'cc0-1.0')),
  -- nobody: no person can be known in it. consent: those who can have agreed, and it is on record under this number.
  people text not null check (people in ('nobody', 'consent')),
  consent_reference text,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  retired_at timestamptz(3),
  check ((people = 'consent') = (consent_reference is not null))
);
create index picture_message on press.picture (message_id) where message_id is not null;

-- The sizes the press uses, made once. Nothing of the file's own data about place and camera is kept.
create table press.picture_size (
  picture_id text not null references press.picture (id),
  size text not null check (size in ('print', 'web', 'small')),
  width integer not null,
  height integer not null,
  bytes bytea not null,
  primary key (picture_id, size)
);

-- A picture of a release is out when the release is, and gone when it is withdrawn.
create view press.public_picture as
  select p.id, p.mode, p.message_id, p.texts, p.credit, p.licence, p.changed_at
    from press.picture p
   where p.retired_at is null
     and (p.message_id is null or exists
       (select from press.public_release r where r.message_id = p.message_id and r.withdrawn_at is null));
create view press.public_picture_size as
  select s.picture_id, s.size, s.width, s.height, length(s.bytes) as length, s.bytes
    from press.picture_size s join press.public_picture p on p.id = s.picture_id;

create or replace function press.grant_room_reads() returns void language plpgsql as $$
begin
  grant usage on schema press to varde_public;
  grant select on press.public_release, press.public_fact, press.public_question, press.public_picture, press.public_picture_size
    to varde_public;
end $$;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform press.grant_room_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
