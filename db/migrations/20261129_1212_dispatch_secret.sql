-- A receiver's secret is told once. One that was lost is replaced: the number goes into the making of it.
alter table dispatch.endpoint add column secret_no integer not null default 0 check (secret_no >= 0);
