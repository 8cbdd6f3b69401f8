import type { Web } from '../../kit/http/web.ts'
import { namesSomebody } from '../../kit/kernel/stops/names-somebody.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAccess } from '../../slices/access/http.ts'
import { registerApproval } from '../../slices/approval/http.ts'
import { registerAudience } from '../../slices/audience/http.ts'
import { registerCases } from '../../slices/cases/http.ts'
import { confidentialCase } from '../../slices/cases/index.ts'
import { registerConfidentiality } from '../../slices/confidentiality/http.ts'
import { registerCrisis } from '../../slices/crisis/http.ts'
import { askedOnce, confidentialCrisis, crisisEffects } from '../../slices/crisis/index.ts'
import { registerDispatch } from '../../slices/dispatch/http.ts'
import { dispatchEffects } from '../../slices/dispatch/index.ts'
import { registerDuty } from '../../slices/duty/http.ts'
import { emptiedByAbsence } from '../../slices/duty/index.ts'
import { registerMeasure } from '../../slices/measure/http.ts'
import { measureEffects } from '../../slices/measure/index.ts'
import { registerMessage } from '../../slices/message/http.ts'
import { analysedMessage, confidentialMessage } from '../../slices/message/index.ts'
import { registerOperation } from '../../slices/operation/http.ts'
import { registerOrganisation } from '../../slices/organisation/http.ts'
import { registerOutbox } from '../../slices/outbox/http.ts'
import { registerOverview } from '../../slices/overview/http.ts'
import { registerPlan } from '../../slices/plan/http.ts'
import { analysedInitiative } from '../../slices/plan/index.ts'
import { registerPress } from '../../slices/press/http.ts'
import { pressEffects } from '../../slices/press/index.ts'
import { registerStrategy } from '../../slices/strategy/http.ts'
import { registerTrace } from '../../slices/trace/http.ts'
import { emptyEvents, proveEvents } from '../../slices/trace/index.ts'
import { registerDemo } from './demo/http.ts'
import { askContact, organisationEffects } from './unit-contact.ts'

/** Every slice's routes, in the order of the house, and the demo's inbox where this is one. */
export function registerSlices(web: Web, varde: Varde): void {
  registerOrganisation(web, varde, { emptiedBy: emptiedByAbsence, askContact })
  registerAccess(web, varde)
  registerDuty(web, varde)
  registerOutbox(web, varde)
  registerConfidentiality(web, varde, { msg: confidentialMessage, cas: confidentialCase, cri: confidentialCrisis })
  const effects = { ...organisationEffects, ...dispatchEffects, ...pressEffects, ...crisisEffects, ...measureEffects }
  registerApproval(web, varde, effects)
  registerAudience(web, varde)
  registerStrategy(web, varde)
  const analysed = { initiative: analysedInitiative, message: analysedMessage }
  registerCases(web, varde, { ...analysed, namesSomebody })
  registerPlan(web, varde)
  registerMessage(web, varde, askedOnce)
  registerDispatch(web, varde)
  registerPress(web, varde)
  registerCrisis(web, varde, { proveEvents, emptyEvents })
  registerMeasure(web, varde)
  registerOverview(web, varde)
  registerTrace(web, varde)
  registerOperation(web, varde)
  registerDemo(web, varde)
}
