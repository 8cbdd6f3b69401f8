import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { EmptyEvents } from './actions/redact-entry.ts'
import type { ProveEvents } from './actions/take-file.ts'
import { registerAfterwardsRoutes } from './http/afterwards-routes.ts'
import { registerApprovalRoutes } from './http/approval-routes.ts'
import { registerCallInRoutes } from './http/call-in-routes.ts'
import { registerCrisisRoutes } from './http/crisis-routes.ts'
import { registerFactRoutes } from './http/fact-routes.ts'
import { registerFileRoutes } from './http/file-routes.ts'
import { registerFirstMessageRoutes } from './http/first-message-routes.ts'
import { registerIncomingRoutes } from './http/incoming-routes.ts'
import { registerLeadRoutes } from './http/lead-routes.ts'
import { registerLive } from './http/live.ts'
import { registerLogRoutes } from './http/log-routes.ts'
import { registerPlanRoutes } from './http/plan-routes.ts'
import { registerPlannedRoutes } from './http/planned-routes.ts'
import { registerPracticeRoutes } from './http/practice-routes.ts'
import { registerPrincipleRoutes } from './http/principle-routes.ts'
import { registerScenarioRoutes } from './http/scenario-routes.ts'
import { registerSituationRoutes } from './http/situation-routes.ts'
import { registerStatementRoutes } from './http/statement-routes.ts'
import { registerStatusRoutes } from './http/status-routes.ts'
import { registerTaskRoutes } from './http/task-routes.ts'
import { registerVoiceHook } from './http/voice-hook.ts'

/** Of the chained log: no slice reaches it, so that the server hands it over. */
type OfLog = { proveEvents: ProveEvents; emptyEvents: EmptyEvents }

export function registerCrisis(web: Web, varde: Varde, { proveEvents, emptyEvents }: OfLog): void {
  registerCrisisRoutes(web, varde)
  registerLogRoutes(web, varde, emptyEvents)
  registerLeadRoutes(web, varde)
  registerTaskRoutes(web, varde)
  registerFactRoutes(web, varde)
  registerFirstMessageRoutes(web, varde)
  registerStatementRoutes(web, varde)
  registerApprovalRoutes(web, varde)
  registerPrincipleRoutes(web, varde)
  registerStatusRoutes(web, varde)
  registerSituationRoutes(web, varde)
  registerIncomingRoutes(web, varde)
  registerPlanRoutes(web, varde)
  registerPlannedRoutes(web, varde)
  registerPracticeRoutes(web, varde)
  registerScenarioRoutes(web, varde)
  registerAfterwardsRoutes(web, varde)
  registerCallInRoutes(web, varde)
  registerFileRoutes(web, varde, proveEvents)
  registerLive(web, varde)
  registerVoiceHook(web, varde)
}
