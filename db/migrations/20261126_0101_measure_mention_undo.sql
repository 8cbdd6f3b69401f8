-- Undoing an import of mentions. What another import also found stays, and stands under that one from then on.
create table measure.mention_seen (
  identity bigint not null,
  -- An import that found an appearance which stood under another already.
  import_id text not null,
  primary key (identity, import_id)
);
create index mention_seen_import on measure.mention_seen (import_id);

alter table measure.mention_import
  -- How many appearances stand under it now.
  add column held_count integer not null default 0,
  -- Is it known, appearance by appearance, what it found that was there already? Not for those from before this was kept.
  add column knows_seen boolean not null default true;
update measure.mention_import set held_count = case when undone_at is null then row_count - known_count else 0 end,
  knows_seen = known_count = 0;

-- An undoing under way or done: some thousands of appearances at a time, each part in a transaction of its own with how far it has come.
create table measure.mention_undo (
  import_id text primary key references measure.mention_import,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  by text not null,
  begun_at timestamptz(3) not null,
  total integer not null check (total >= 0),
  gone integer not null default 0 check (gone >= 0),
  -- How many stand under another import now.
  passed integer not null default 0 check (passed >= 0),
  last_id bigint not null default 0,
  ended_at timestamptz(3)
);
create index mention_undo_open on measure.mention_undo (begun_at) where ended_at is null;

alter table measure.big_file drop constraint big_file_state_check;
alter table measure.big_file add constraint big_file_state_check check (state in
  ('unmapped', 'reading', 'stopped', 'read', 'taking', 'applied', 'undoing', 'undone', 'failed', 'dropped'));
