-- Cases [saker]. First: the stakeholder analysis of one initiative, case or message, one row per stakeholder group.
create schema cases;

create table cases.analysis (
  -- What is analysed belongs to other slices as often as to this one, so it is named, not referenced.
  subject_kind text not null check (subject_kind in ('initiative', 'case', 'message')),
  subject_id text not null,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  -- Unit of the subject when the analysis was last changed.
  unit_id text not null,
  -- Who gave the last answer that was missing, and when; null while a row lacks one.
  done_by text,
  done_at timestamptz(3),
  created_by text not null,
  created_at timestamptz(3) not null,
  primary key (subject_kind, subject_id),
  check ((done_by is null) = (done_at is null))
);

create table cases.analysis_row (
  subject_kind text not null,
  subject_id text not null,
  -- Key of a stakeholder group of the strategy. It stays when the strategy no longer has the group.
  group_key text not null,
  -- What the group was called when it was taken in: {"nb": …, "nn": …, "en": …}.
  group_names jsonb not null check (jsonb_typeof(group_names) = 'object'),
  interest text check (interest in ('low', 'medium', 'high')),
  influence text check (influence in ('low', 'medium', 'high')),
  -- How many of the group are interested.
  breadth text check (breadth in ('broad', 'some', 'narrow')),
  channel_keys text[] not null default '{}',
  -- How the message is shaped for them.
  shaping text not null default '' check (length(shaping) <= 2000),
  -- Counts every save of the row; saving names the one it builds on.
  revision integer not null default 1 check (revision > 0),
  answered_by text not null,
  answered_at timestamptz(3) not null,
  primary key (subject_kind, subject_id, group_key),
  foreign key (subject_kind, subject_id) references cases.analysis
);

-- For slices above: has this been analysed, and which groups were found?
create view cases.public_analysis as
select a.subject_kind, a.subject_id, a.mode, a.unit_id, a.done_by, a.done_at,
       coalesce((select array_agg(r.group_key order by r.group_key) from cases.analysis_row r
                 where r.subject_kind = a.subject_kind and r.subject_id = a.subject_id), '{}') as group_keys
from cases.analysis a;
