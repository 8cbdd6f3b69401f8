import { ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/krise', ADVISER),
  visit('/krise/meld', ADVISER),
  visit('/krise/forstemeldinger', ADVISER),
  visit('/krise/scenarioer', ADVISER),
  visit('/krise/beredskap', ADVISER),
  visit('/krise/plan/:id', LEADER, ({ planUnitId }) => `/krise/plan/${planUnitId}`),
  visit('/krise/:id', ADVISER, ({ crisisId }) => `/krise/${crisisId}`),
  visit('/uten-nett', null),
  visit('/krise/:id/etter', ADVISER, ({ crisisId }) => `/krise/${crisisId}/etter`),
  visit('/krise/:id/ovelse', ADVISER, ({ crisisId }) => `/krise/${crisisId}/ovelse`),
  visit('/krise/:id/innkommende', ADVISER, ({ crisisId }) => `/krise/${crisisId}/innkommende`),
  visit('/krise/:id/situasjon', ADVISER, ({ crisisId }) => `/krise/${crisisId}/situasjon`),
  visit('/krise/:id/status', ADVISER, ({ crisisId }) => `/krise/${crisisId}/status`),
])
