-- Words that some have, and that others waited for at a stop, may end for those who waited alone: their wave never opens, and is done.
alter table dispatch.wave drop constraint wave_check;
alter table dispatch.wave add constraint wave_opened check (
  case state when 'waiting' then opened_at is null when 'open' then opened_at is not null else true end);
-- Of the groups of a part, those that waited at a stop and never get it; in an exercise too, where nothing is handed over.
alter table crisis.statement_part add column ended_groups text[] not null default '{}' check (ended_groups <@ groups);
