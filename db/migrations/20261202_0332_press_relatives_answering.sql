-- Who answers relatives is planned as who answers the press is: the open status page of a crisis says the number that is answered at that moment.
alter table press.answering add column duty text not null default 'press-contact' check (duty in ('press-contact', 'relatives-liaison'));
alter table press.answering alter column duty drop default;
alter table press.answering drop constraint answering_pkey;
alter table press.answering add primary key (duty, unit_id, from_at);
create or replace view press.public_answering as select unit_id, from_at, to_at, answers_unit_id, phone, duty from press.answering;
