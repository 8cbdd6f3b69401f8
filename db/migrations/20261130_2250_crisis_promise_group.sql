-- Whom a time is promised: everybody, or one group that has it in words that are not public. One is open at a time for each.
alter table crisis.promise add column to_group text not null default 'public'
  check (to_group in ('staff', 'unions', 'inmates', 'ministry', 'relatives', 'public'));
drop index crisis.promise_open;
create unique index promise_open on crisis.promise (crisis_id, to_group) where state = 'open';
