-- The link in an SMS is one answer, and no more: when it was used.
alter table crisis.attempt add column answered_by_link_at timestamptz(3);
