import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { Effects } from './actions/decide-approval.ts'
import { registerApprovalRoutes } from './http/approval-routes.ts'

/** `effects`: what follows from a yes, by kind; the slices that ask give them. */
export function registerApproval(web: Web, varde: Varde, effects: Effects): void {
  registerApprovalRoutes(web, varde, effects)
}
