import type { Web } from '../../kit/http/web.ts'
import type { SliceWork } from '../../kit/jobs/work.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAccess } from '../../slices/access/http.ts'
import { accessWork } from '../../slices/access/jobs.ts'
import { registerAudience } from '../../slices/audience/http.ts'
import { audienceWork } from '../../slices/audience/jobs.ts'
import { registerCases } from '../../slices/cases/http.ts'
import { casesWork } from '../../slices/cases/jobs.ts'
import { registerCrisis } from '../../slices/crisis/http.ts'
import { crisisWork } from '../../slices/crisis/jobs.ts'
import { registerDispatch } from '../../slices/dispatch/http.ts'
import { dispatchWork } from '../../slices/dispatch/jobs.ts'
import { registerMeasure } from '../../slices/measure/http.ts'
import { measureWork } from '../../slices/measure/jobs.ts'
import { registerMessage } from '../../slices/message/http.ts'
import { analysedMessage, namesSomebody } from '../../slices/message/index.ts'
import { messageWork } from '../../slices/message/jobs.ts'
import { registerOrganisation } from '../../slices/organisation/http.ts'
import { organisationWork } from '../../slices/organisation/jobs.ts'
import { registerOverview } from '../../slices/overview/http.ts'
import { overviewWork } from '../../slices/overview/jobs.ts'
import { registerPlan } from '../../slices/plan/http.ts'
import { analysedInitiative } from '../../slices/plan/index.ts'
import { planWork } from '../../slices/plan/jobs.ts'
import { registerPress } from '../../slices/press/http.ts'
import { pressWork } from '../../slices/press/jobs.ts'
import { registerStrategy } from '../../slices/strategy/http.ts'
import { strategyWork } from '../../slices/strategy/jobs.ts'
import { registerTrace } from '../../slices/trace/http.ts'
import { proveEvents } from '../../slices/trace/index.ts'
import { traceWork } from '../../slices/trace/jobs.ts'
import { publicWork } from '../public/push/push-status.ts'
import { registerDemo } from './demo/http.ts'

/** Every slice's routes, in the order of the house, and the demo's inbox where this is one. */
export function registerSlices(web: Web, varde: Varde): void {
  registerOrganisation(web, varde)
  registerAccess(web, varde)
  registerAudience(web, varde)
  registerStrategy(web, varde)
  registerCases(web, varde, { initiative: analysedInitiative, message: analysedMessage, namesSomebody })
  registerPlan(web, varde)
  registerMessage(web, varde)
  registerDispatch(web, varde)
  registerPress(web, varde)
  registerCrisis(web, varde, { proveEvents })
  registerMeasure(web, varde)
  registerOverview(web, varde)
  registerTrace(web, varde)
  registerDemo(web, varde)
}

/** Every slice's listeners, queues and loops. */
export const sliceWork: SliceWork[] = [
  organisationWork,
  accessWork,
  audienceWork,
  strategyWork,
  casesWork,
  planWork,
  messageWork,
  dispatchWork,
  pressWork,
  crisisWork,
  measureWork,
  overviewWork,
  traceWork,
  publicWork,
]
