-- Each kind of inquiry has a form and a clock of its own. What the form asks for beside the question; nothing in it names a person in custody.
alter table press.inquiry add column details jsonb not null default '{}';

-- How long an inquiry of this kind has when the journalist names no deadline, and the deadlines that are offered. Dated: the last row that
-- is valid decides.
create table press.kind_rule (
  kind text not null check (
    kind in ('question', 'written-questions', 'quote-check', 'right-of-reply', 'filming', 'access-request')),
  usual_code text not null check (usual_code in ('close', 'open-hours', 'open-days')),
  usual_amount integer not null check (usual_amount between 1 and 60),
  presets jsonb not null,
  source text,
  valid_from date not null,
  set_by text not null,
  primary key (kind, valid_from)
);
insert into press.kind_rule (kind, usual_code, usual_amount, presets, valid_from, set_by)
values
  ('question', 'close', 2, '[["hours",1],["today",14],["tomorrow",10]]', '2020-01-01', 'system:migration'),
  ('written-questions', 'open-days', 2, '[["today",15],["tomorrow",12],["days",3]]', '2020-01-01', 'system:migration'),
  ('quote-check', 'open-hours', 1, '[["minutes",30],["hours",1],["today",15]]', '2020-01-01', 'system:migration'),
  ('right-of-reply', 'open-hours', 3, '[["hours",1],["hours",2],["today",15]]', '2020-01-01', 'system:migration'),
  ('filming', 'open-days', 5, '[["tomorrow",12],["days",3],["days",7]]', '2020-01-01', 'system:migration'),
  ('access-request', 'open-days', 3, '[["days",3],["days",5]]', '2020-01-01', 'system:migration');
