-- A time of keeping can be changed by the agency, so the words about it leave room for the time: {time}.
update organisation.privacy_rule set retention_note = jsonb_build_object(
  'nb', regexp_replace(retention_note->>'nb', '\m(et år|to år|\d+ dager)\M', '{time}'),
  'nn', regexp_replace(retention_note->>'nn', '\m(eit år|to år|\d+ dagar)\M', '{time}'),
  'en', regexp_replace(retention_note->>'en', '\m(a year|two years|\d+ days)\M', '{time}'))
where retention_days > 0;

-- What the public page about privacy says.
create view organisation.public_privacy as
select record_kind, names, content, legal_basis, retention_days, retention_note, special_category
from organisation.privacy_rule;
