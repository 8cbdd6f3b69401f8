-- Which unit keeps an outlet; null is the agency itself. Texts under embargo go to its address, so not every desk changes it.
alter table press.outlet add column unit_id text;
