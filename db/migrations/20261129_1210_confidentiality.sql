-- Who may see a message, a case or a crisis. Where there is no row the level is «unit»: the rules of duty alone, as before there were levels,
-- so nothing changes for what is here already.
create schema confidentiality;

create table confidentiality.subject (
  id text primary key check (id ~ '^(msg|cas|cri)_'),
  level text check (level in ('agency', 'unit', 'named')),
  -- Seen by whoever sees this one: a text that a crisis room holds.
  follows text check (follows <> id),
  set_by text not null,
  set_at timestamptz(3) not null,
  check ((level is null) <> (follows is null))
);
create index confidentiality_follows on confidentiality.subject (follows) where follows is not null;

create table confidentiality.named_person (
  subject_id text not null references confidentiality.subject (id) on delete cascade,
  person_id text not null,
  -- It is theirs or in their hands; somebody picked them; they were called in; or they opened it as a leader, with a reason.
  why text not null check (why in ('own', 'picked', 'handles', 'called', 'opened')),
  reason text not null default '',
  named_by text not null,
  named_at timestamptz(3) not null,
  primary key (subject_id, person_id)
);
create index confidentiality_named_person on confidentiality.named_person (person_id);

-- Tells those whose it is that a leader has opened it; dispatch asks what it says when it is sent.
create table confidentiality.notice (
  id text primary key,
  subject_id text not null references confidentiality.subject (id) on delete cascade,
  person_id text not null,
  made_at timestamptz(3) not null
);

-- The one condition of every list, count and search: may this person see this thing, when the rules of duty alone say `by_duty`? The same as
-- `mayPass` in kit/kernel/confidentiality.ts. `person` is null for the system itself, and empty for a token, which is nobody that can be named.
create function confidentiality.public_reads(subject text, person text, by_duty boolean) returns boolean
language sql stable
return (
  with its as (
    select coalesce(max(s.level), 'unit') as level, max(s.id) as id
      from confidentiality.subject s
     where s.id = coalesce((select f.follows from confidentiality.subject f where f.id = subject), subject)
  )
  select case its.level
    when 'agency' then by_duty or exists (
      select 1 from organisation.public_person p join organisation.unit u on u.id = p.unit_id
       where p.id = person and u.kind <> 'ministry')
    when 'named' then by_duty and (person is null or exists (
      select 1 from confidentiality.named_person n where n.subject_id = its.id and n.person_id = person))
    else by_duty
  end from its
);

-- Texts that a crisis room holds already are seen by those who see the room.
insert into confidentiality.subject (id, follows, set_by, set_at)
  select id, held_by, owner_id, created_at from message.message where held_by is not null;
