import { ADVISER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/saker', ADVISER),
  visit('/saker/:id', ADVISER, ({ caseId }) => `/saker/${caseId}`),
  visit('/meld-sak', ADVISER),
  visit('/stotte', ADVISER),
])
