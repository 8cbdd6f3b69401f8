-- A crisis declared by somebody whose other one nobody has come to calls whoever leads and the duty desk, until somebody comes to it.
alter table crisis.crisis add column is_narrow boolean not null default false;
