import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/maling', ADVISER),
  visit('/maling/fil', ADVISER),
  visit('/maling/kilder', ADVISER),
  visit('/maling/omtale', ADVISER),
  visit('/maling/:key', ADVISER, () => '/maling/kpi-openness-and-information'),
  visit('/maling/:key', LEADER, () => '/maling/kpi-unique-visitors'),
])
