import { ADMINISTRATOR, ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/utsending', ADVISER),
  visit('/utsending/ny', ADVISER),
  visit('/utsending/:id', ADVISER, ({ dispatchId }) => `/utsending/${dispatchId}`),
  visit('/oppgaver', LEADER),
  visit('/mottakere', ADVISER),
  visit('/mottakere', ADMINISTRATOR),
])
