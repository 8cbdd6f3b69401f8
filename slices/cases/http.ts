import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { analysedCase } from './actions/analysed-case.ts'
import type { TextCheck } from './actions/check-text.ts'
import type { SubjectDoor } from './actions/subject-door.ts'
import type { WordsHold } from './actions/words-hold.ts'
import { registerAnalysisRoutes } from './http/analysis-routes.ts'
import { registerCaseRoutes } from './http/case-routes.ts'
import { registerLive } from './http/live.ts'
import { registerMinistryRoutes } from './http/ministry-routes.ts'
import { registerSupportRoutes } from './http/support-routes.ts'

/** What belongs to slices above and is handed down: doors of what is analysed, the check of what a text must not say, and what rooms do not hold for confirmed. */
export type FromAbove = {
  initiative: SubjectDoor
  message: SubjectDoor
  namesSomebody: TextCheck
  holdWords: WordsHold
}

export function registerCases(
  web: Web,
  varde: Varde,
  { initiative, message, namesSomebody, holdWords }: FromAbove,
): void {
  registerAnalysisRoutes(web, varde, { initiative, message, case: analysedCase })
  registerLive(web, varde)
  registerCaseRoutes(web, varde, namesSomebody)
  registerMinistryRoutes(web, varde, { names: namesSomebody, hold: holdWords })
  registerSupportRoutes(web, varde, namesSomebody)
}
