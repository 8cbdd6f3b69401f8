-- The authority table also decides who approves an initiative of the action plan.
alter table organisation.authority drop constraint authority_message_kind_check;
alter table organisation.authority add constraint authority_message_kind_check
  check (message_kind in ('information', 'press-release', 'crisis-first', 'correction', 'notice', 'initiative'));
