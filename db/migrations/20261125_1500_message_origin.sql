-- What a message comes from in the strategy: the initiative it is part of, the goals it serves, the gaps it closes, whom it
-- is for, the role it takes, and the building blocks that a person has said it carries. Keys stay also when an edition in
-- force no longer has the element.
alter table message.message
  add column initiative_id text,
  add column goal_keys text[] not null default '{}',
  add column gap_keys text[] not null default '{}',
  add column audience_keys text[] not null default '{}',
  add column block_keys text[] not null default '{}',
  add column role_key text,
  -- Counts every save of the five above but the blocks, which are marked one by one.
  add column origin_revision integer not null default 0;
create index message_initiative on message.message (initiative_id) where initiative_id is not null;
create index message_goals on message.message using gin (goal_keys);
create index message_gaps on message.message using gin (gap_keys);
create index message_audiences on message.message using gin (audience_keys);
create index message_blocks on message.message using gin (block_keys);

-- A promise to the slices above: columns may be added, never changed. Who may see which is theirs to keep.
create view message.public_message as
  select id, mode, kind, unit_id, owner_id, state, working_title as title, audience_kinds, initiative_id, goal_keys, gap_keys,
         audience_keys, block_keys, role_key, corrects_id, created_at, updated_at
    from message.message;
