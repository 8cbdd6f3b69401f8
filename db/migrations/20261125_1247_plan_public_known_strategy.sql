-- For those who measure: which units have confirmed that an edition is known, and when they went through it; never the note, or who.
create view plan.public_known_strategy as
  select edition_id, unit_id, mode, held_on, reached, staff from plan.known_strategy;
