-- A part of the year in which the telephone is closed: Christmas Eve, a week in July.
alter table press.telephone_hours add column is_closed boolean not null default false;

create or replace view press.public_telephone_hours as
select season_from, season_to, weekdays, opens, closes, on_holidays, is_closed from press.telephone_hours;

-- Somebody must say of every number that it is the duty's, and no person's own.
alter table press.duty_number add column is_duty_number boolean not null default true check (is_duty_number);
alter table press.duty_number alter column is_duty_number drop default;
