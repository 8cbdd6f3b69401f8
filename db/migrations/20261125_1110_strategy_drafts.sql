-- When an edition's day came and those who follow the strategy were told; empty until then.
alter table strategy.edition add column begun_at timestamptz;
update strategy.edition set begun_at = decided_at where state = 'in-force' and valid_from <= strategy.today();
