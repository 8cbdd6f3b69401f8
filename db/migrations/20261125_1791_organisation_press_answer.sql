-- The authority table also decides who approves an answer to the press.
alter table organisation.authority drop constraint authority_message_kind_check;
alter table organisation.authority add constraint authority_message_kind_check check
  (message_kind in ('information', 'press-release', 'crisis-first', 'correction', 'notice', 'initiative', 'press-answer'));
