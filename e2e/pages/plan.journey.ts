import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/plan', ADVISER),
  visit('/plan', LEADER),
  visit('/plan/nytt', ADVISER, () => '/plan/nytt?gap=gap-languages'),
  visit('/plan/tiltak/:id', ADVISER, () => '/plan/tiltak/ini_openness-desk'),
  visit('/plan/tiltak/:id', ADVISER, () => '/plan/tiltak/ini_short-letters?endre=ja'),
  visit('/plan/tiltak/:id', LEADER, () => '/plan/tiltak/ini_visiting-hours'),
  visit('/plan/tiltak/:id/rapport', ADVISER, () => '/plan/tiltak/ini_plain-intranet/rapport'),
  visit('/plan/evaluering', ADVISER),
  visit('/plan/laerdommer', ADVISER),
  visit('/plan/kalender', ADVISER),
  visit('/plan/kalender', ADVISER, () => '/plan/kalender?vis=grupper'),
  visit('/plan/kjent-strategi', LEADER),
  visit('/plan/moter', ADVISER),
  visit('/plan/ideer', ADVISER),
  visit('/plan/ambassadorer', ADVISER),
  visit('/plan/ambassadorer', LEADER),
  visit('/plan/ideer', LEADER),
  visit('/plan/ledelsesrapport', ADVISER),
  visit('/plan/ledelsesrapport/:id', ADVISER, ({ reportId }) => `/plan/ledelsesrapport/${reportId}`),
  visit('/plan/moter/:id', ADVISER, () => '/plan/moter/mtg_status-next'),
  visit('/plan/moter/:id', ADVISER, () => '/plan/moter/mtg_status-held'),
])
