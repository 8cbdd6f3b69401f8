-- Answers and questions have a time of keeping of their own, beside that of names and addresses.
alter table dispatch.dispatch add column answers_erased_at timestamptz;
update dispatch.dispatch set answers_erased_at = erased_at where erased_at is not null;
