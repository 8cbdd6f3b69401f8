-- Who answers, for every duty and not for the press alone: rota, shifts and hours move to a schema of their own. Views over them follow.
create schema if not exists duty;
alter table press.rota set schema duty;
alter table press.shift set schema duty;
alter table press.telephone_hours set schema duty;

alter table duty.rota add column duty text not null default 'press-contact'
  check (duty in ('press-contact', 'leader', 'relatives-liaison', 'directorate-desk'));
alter table duty.rota alter column duty drop default;
alter table duty.shift add column duty text not null default 'press-contact'
  check (duty in ('press-contact', 'leader', 'relatives-liaison', 'directorate-desk'));
alter table duty.shift alter column duty drop default;
