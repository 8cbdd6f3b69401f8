import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/budskap', ADVISER),
  visit('/budskap/oversettelser', ADVISER),
  visit('/budskap/:id', ADVISER, ({ draftId }) => `/budskap/${draftId}`),
  visit('/budskap/:id', ADVISER, ({ sentId }) => `/budskap/${sentId}`),
  visit('/godkjenn/:id', LEADER, ({ waitingId }) => `/godkjenn/${waitingId}`),
])
