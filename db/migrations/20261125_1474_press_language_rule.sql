-- What the Language Act asks of a body: least share of each written language, in percent of what it publishes. Dated data with its
-- source. A unit without a row of its own follows the row of the agency, which has no unit.
create table press.language_rule (
  id text primary key check (id like 'lru\_%'),
  unit_id text,
  least_nb integer not null check (least_nb between 0 and 100),
  least_nn integer not null check (least_nn between 0 and 100),
  source text not null,
  valid_from date not null,
  valid_to date,
  check (least_nb + least_nn <= 100)
);
insert into press.language_rule (id, unit_id, least_nb, least_nn, source, valid_from)
values ('lru_central', null, 25, 25, 'språklova § 13', '2022-01-01');
