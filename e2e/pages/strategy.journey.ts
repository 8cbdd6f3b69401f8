import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/strategi', ADVISER),
  visit('/strategi/kilder', ADVISER),
  visit('/strategi/utgaver', ADVISER),
  visit('/strategi/oppsett', ADVISER),
  visit('/strategi/oppsett', LEADER, () => '/strategi/oppsett?steg=kpis'),
  visit('/strategi/pakke', ADVISER),
  visit('/strategi/trad', ADVISER),
  visit('/strategi/trad', LEADER, () => '/strategi/trad?fra=gap&id=gap-known-but-not-understood'),
  visit('/strategi/situasjon', ADVISER),
  visit('/strategi/drivkrefter', ADVISER),
  visit('/strategi/interessenter', ADVISER),
  visit('/strategi/prinsipper', ADVISER),
  visit('/strategi/kanaler', ADVISER),
  visit('/strategi/plattform', ADVISER),
  visit('/strategi/indikatorer', ADVISER),
  visit('/strategi/tillit', ADVISER),
  visit('/strategi/saerpreg', ADVISER),
  visit('/strategi/gap', ADVISER),
  visit('/strategi/ansvar', ADVISER),
  visit('/strategi/krise', ADVISER),
  visit('/strategi/rollekart', ADVISER),
  visit('/strategi/mal', ADVISER),
  visit('/strategi/matrise', ADVISER),
  visit('/strategi/prosess', ADVISER),
])
