import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { analysedCase } from './actions/analysed-case.ts'
import type { TextCheck } from './actions/check-text.ts'
import type { SubjectDoor } from './actions/subject-door.ts'
import { registerAnalysisRoutes } from './http/analysis-routes.ts'
import { registerCaseRoutes } from './http/case-routes.ts'
import { registerLive } from './http/live.ts'
import { registerMinistryRoutes } from './http/ministry-routes.ts'
import { registerSupportRoutes } from './http/support-routes.ts'

/** What belongs to slices above and is handed down: doors of what is analysed, and the check of what a text must not say. */
export type FromAbove = {
  initiative: SubjectDoor
  message: SubjectDoor
  namesSomebody: TextCheck
}

export function registerCases(web: Web, varde: Varde, { initiative, message, namesSomebody }: FromAbove): void {
  registerAnalysisRoutes(web, varde, { initiative, message, case: analysedCase })
  registerLive(web, varde)
  registerCaseRoutes(web, varde, namesSomebody)
  registerMinistryRoutes(web, varde, namesSomebody)
  registerSupportRoutes(web, varde, namesSomebody)
}
