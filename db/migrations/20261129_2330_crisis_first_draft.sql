-- Other words for first words that are approved wait here, so that what was approved can leave until somebody has said yes to them.
alter table crisis.first_message add column draft jsonb;
