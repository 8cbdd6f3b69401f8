-- Open answers are coded like stories: each question has a code book of its own, which its rounds share. Coders get an id that says
-- nothing, and the words.
alter table measure.code_book
  add column subject text not null default 'media',
  -- Counts within the subject; `number` is the book's own.
  add column version integer;
update measure.code_book set version = number;
alter table measure.code_book
  alter column version set not null,
  add check (version > 0),
  add unique (subject, version);

alter table measure.coding_round
  add column survey_id text references measure.survey,
  add column question text,
  add check ((survey_id is null) = (question is null));
alter table measure.coding_unit
  alter column story drop not null,
  alter column mention_id drop not null,
  -- An open answer; the words may be erased before the codes.
  add column text_id text,
  add check ((text_id is null) = (mention_id is not null)),
  add check ((mention_id is null) = (story is null)),
  add unique (round_id, text_id);

-- Open answers are erased when their time in the privacy table is over; what they were coded as stays.
alter table measure.survey add column texts_erased_on date;
