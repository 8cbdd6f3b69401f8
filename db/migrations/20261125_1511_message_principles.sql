-- What the approver answered to each principle of the strategy in force: [{ key, answer, note }], with the edition they stand in.
alter table message.approval
  add column strategy_edition_id text,
  add column principles jsonb,
  add constraint approval_principles check ((principles is null) = (strategy_edition_id is null));

-- What the matter concerns of the staff's own conditions, by the writer's word. Then it must be discussed with their representatives.
alter table message.message
  add column concerns text[] not null default '{}'
    check (concerns <@ array['working-conditions', 'reorganisation', 'staffing']);
