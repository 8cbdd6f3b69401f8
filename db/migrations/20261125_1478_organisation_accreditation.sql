-- How long those who asked to come to something are kept, for installations that have their table of privacy already.
insert into organisation.privacy_rule
  (record_kind, names, content, legal_basis, retention_days, retention_note, special_category)
select 'accreditation',
  '{"nb": "Akkreditering til arrangementer for pressen", "nn": "Akkreditering til arrangement for pressa", "en": "Accreditation for press events"}'::jsonb,
  '{"nb": "Navn, redaksjon, e-post og utstyr til den som ber om å få komme, og hva vi svarte", "nn": "Namn, redaksjon, e-post og utstyr til den som ber om å få komme, og kva vi svarte", "en": "Name, outlet, e-mail and equipment of those who ask to come, and what we answered"}'::jsonb,
  'gdpr-6-1-e', 30,
  '{"nb": "Ikke i kilden. Slettes {time} etter arrangementet, og med en gang den som ba, trekker seg.", "nn": "Ikkje i kjelda. Blir sletta {time} etter arrangementet, og med ein gong den som bad, trekkjer seg.", "en": "Not in the source. Erased {time} after the event, and at once when whoever asked withdraws."}'::jsonb,
  false
where exists (select from organisation.privacy_rule)
on conflict do nothing;
