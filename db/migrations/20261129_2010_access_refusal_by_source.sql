-- Wrong passwords count for the place they come from, so that nobody shuts an account out elsewhere, and for all places together.
-- What stood here was a quarter of an hour old at most.
delete from access.refusal;
alter table access.refusal add column source text not null check (length(source) between 1 and 200);
alter table access.refusal drop constraint refusal_pkey;
alter table access.refusal add primary key (user_id, source);
