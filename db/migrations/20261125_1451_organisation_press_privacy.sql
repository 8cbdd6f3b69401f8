-- Kinds of personal data at the press desk, for installations that have their table of privacy already.
insert into organisation.privacy_rule
  (record_kind, names, content, legal_basis, retention_days, retention_note, special_category)
select * from (values
  ('journalist',
   '{"nb": "Journalister", "nn": "Journalistar", "en": "Journalists"}'::jsonb,
   '{"nb": "Navn, redaksjon, e-post, telefon, språk og emner, og hva de har spurt om. Aldri hvem de har snakket med", "nn": "Namn, redaksjon, e-post, telefon, språk og emne, og kva dei har spurt om. Aldri kven dei har snakka med", "en": "Name, outlet, e-mail, telephone, language and topics, and what they have asked about. Never whom they have spoken with"}'::jsonb,
   'gdpr-6-1-e', 730,
   '{"nb": "Ikke i kilden. Slettes {time} etter siste henvendelse. Spørsmål og svar beholdes uten navn og adresse.", "nn": "Ikkje i kjelda. Blir sletta {time} etter siste førespurnad. Spørsmål og svar blir haldne utan namn og adresse.", "en": "Not in the source. Erased {time} after the last inquiry. Questions and answers are kept without name and address."}'::jsonb,
   false),
  ('press-inquiry',
   '{"nb": "Henvendelser fra pressen", "nn": "Førespurnader frå pressa", "en": "Inquiries from the press"}'::jsonb,
   '{"nb": "Hva redaksjonen spurte om, når, og hva vi svarte", "nn": "Kva redaksjonen spurde om, når, og kva vi svarte", "en": "What the outlet asked, when, and what we answered"}'::jsonb,
   'archives-act', null::integer,
   '{"nb": "Arkivpliktig. Slettes ikke uten kassasjonsvedtak.", "nn": "Arkivpliktig. Blir ikkje sletta utan kassasjonsvedtak.", "en": "Public record. Not deleted without a disposal decision."}'::jsonb,
   false)
) as rule (record_kind, names, content, legal_basis, retention_days, retention_note, special_category)
where exists (select from organisation.privacy_rule)
on conflict do nothing;
