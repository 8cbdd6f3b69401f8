-- How many times on end a source has asked us to wait without an answer between. One that never lets us in is given up, and says so.
alter table measure.source_run add column limits integer not null default 0;
