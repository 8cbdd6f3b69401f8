-- When a contact was last taken up by a dispatch, and when somebody last said that it is to be kept. Contacts that
-- nobody has used or looked at for the time the privacy rules say are listed for a decision; none goes by itself.
alter table audience.contact
  add column last_used_at timestamptz,
  add column reviewed_at timestamptz;
update audience.contact set last_used_at = used_at where used_at is not null;

-- Choices that a dispatch has taken up. The contacts behind them are marked at night, so that a start never waits for it.
create table audience.use_mark (
  id text primary key,
  definition jsonb not null,
  at timestamptz not null
);
