-- What the strategy called the group when a new edition was last heard of. A group is renamed when the strategy has changed
-- its name since then, never because the agency calls it something else in its address book.
alter table audience.stakeholder_group add column strategy_names jsonb;
update audience.stakeholder_group g
   set strategy_names = jsonb_build_object(
         'nb', e.texts #>> '{nb,title}',
         'nn', coalesce(e.texts #>> '{nn,title}', e.texts #>> '{nb,title}'),
         'en', coalesce(e.texts #>> '{en,title}', e.texts #>> '{nb,title}'))
  from strategy.public_element e
 where e.kind = 'stakeholder-group' and e.key = g.key;
