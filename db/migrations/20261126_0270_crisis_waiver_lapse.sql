-- A leader's word that has carried something past own staff ends too when whoever gave it leads no more: what follows in more languages
-- then needs the word of another, and the one that is used stood in its way. That it was used stays on record.
alter table crisis.waiver drop constraint waiver_check1;
