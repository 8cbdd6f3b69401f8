-- What the Language Act asks of a regional body depends on what the municipalities of its district demand. The cases with the shares
-- that the act gives stand here; where it gives none, none is invented. Which case a body is in, the agency says: no source tells it.
create table press.language_case (
  key text primary key check (key ~ '^[a-z-]+$'),
  -- The language of the majority in the district; null where it is neutral.
  main text check (main in ('nb', 'nn')),
  -- In percent; null: the act gives no number.
  least_nb integer check (least_nb between 0 and 100),
  least_nn integer check (least_nn between 0 and 100),
  source text not null,
  position integer not null
);
insert into press.language_case (key, main, least_nb, least_nn, source, position) values
  ('bokmal', 'nb', null, null, 'språklova § 13', 1),
  ('bokmal-some-nynorsk', 'nb', null, 10, 'språklova § 13', 2),
  ('bokmal-quarter-nynorsk', 'nb', null, 25, 'språklova § 13', 3),
  ('nynorsk', 'nn', null, null, 'språklova § 13', 4),
  ('nynorsk-quarter-bokmal', 'nn', 25, null, 'språklova § 13', 5),
  ('neutral', null, null, null, 'språklova § 13', 6);

alter table press.language_rule
  alter column least_nb drop not null,
  alter column least_nn drop not null,
  add column case_key text references press.language_case (key),
  add column entered_by text,
  add column entered_at timestamptz(3),
  add constraint language_rule_of_a_unit check ((unit_id is null) = (case_key is null));
create unique index language_rule_in_force on press.language_rule (unit_id) where unit_id is not null and valid_to is null;
