-- What first words assert, beside what the declaration says: asked for one by one when they leave, and kept with who confirmed it. Each in the
-- language of the words.
alter table crisis.first_message add column asserts text[] not null default '{}';

-- Words of the pack that stand here already, as nobody has changed them.
update crisis.first_message set asserts = case language
         when 'nb' then '{Politiet er varslet}'::text[] when 'nn' then '{Politiet er varsla}' else '{The police have been notified}' end
 where changed_by is null and (body like '%Politiet er varslet%' or body like '%Politiet er varsla%' or body like '%The police have been notified%');
update crisis.first_message set asserts = case language
         when 'nb' then '{Politiet varsler de nærmeste}'::text[] when 'nn' then '{Politiet varslar dei næraste}' else '{The police tell next of kin}' end
 where changed_by is null and (body like '%Politiet varsler de nærmeste%' or body like '%Politiet varslar dei næraste%' or body like '%The police tell next of kin%');

create table crisis.assertion (
  crisis_id text not null references crisis.crisis,
  text text not null check (length(trim(text)) > 0),
  confirmed_by text not null,
  confirmed_at timestamptz(3) not null,
  primary key (crisis_id, text)
);
