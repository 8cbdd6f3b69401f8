import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/presse/sperrefrist', ADVISER),
  visit('/presse/sperrefrist', LEADER),
  visit('/presse/fakta', ADVISER),
  visit('/presse/fakta', LEADER),
  visit('/presse/malbruk', ADVISER),
  visit('/presse/arrangementer', ADVISER),
  visit('/presse/arrangementer/:id', ADVISER, () => '/presse/arrangementer/occ_presskonf001'),
  visit('/presse/bilder', ADVISER),
])
