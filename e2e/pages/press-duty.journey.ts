import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/presse/vakt', ADVISER),
  visit('/presse/vakt', LEADER),
  visit('/presse/vakt/:id', ADVISER, () => '/presse/vakt/unt_tromso'),
  visit('/presse/vakt/:id', LEADER, () => '/presse/vakt/unt_halden-fengsel'),
  visit('/presse/medier', ADVISER),
  visit('/presse/medier/:id', ADVISER, () => '/presse/medier/out_riksnytt'),
  visit('/presse/journalister', ADVISER),
  visit('/presse/journalister/:id', ADVISER, () => '/presse/journalister/jou_riksnytt'),
  visit('/presse/likebehandling', ADVISER),
  visit('/presse/proaktivt', ADVISER),
  visit('/presse/proaktivt/:id', ADVISER, () => '/presse/proaktivt/pro_night-interview'),
])
