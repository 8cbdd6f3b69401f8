-- Who opens an answered inquiry again says why.
alter table press.inquiry
  add column reopened_at timestamptz(3),
  add column reopened_reason text check (length(trim(reopened_reason)) between 1 and 1000),
  add check ((reopened_at is null) = (reopened_reason is null));
