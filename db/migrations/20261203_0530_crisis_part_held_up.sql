-- What another room holds back of a statement that is out, or of its words in another language: why, since when, last tried when.
alter table crisis.statement_part add column held_up_code text;
alter table crisis.statement_part add column held_up_details jsonb;
alter table crisis.statement_part add column held_up_since timestamptz(3);
alter table crisis.statement_part add column held_up_tried_at timestamptz(3);
