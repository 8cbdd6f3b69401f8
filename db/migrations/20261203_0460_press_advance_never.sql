-- When it was clear that a copy never goes: its embargo ended, the text was out, or the address took nothing. Whoever gave it is told.
alter table press.advance_copy add column never_at timestamptz(3);
