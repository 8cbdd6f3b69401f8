-- A source that gave a number and gives it no more does not blank it: the number stands, and since when nothing came stands beside it.
alter table measure.value add column unsaid_since timestamptz;
