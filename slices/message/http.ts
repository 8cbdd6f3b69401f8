import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { OncePort } from './actions/list-messages.ts'
import { registerApprovalRoutes } from './http/approval-routes.ts'
import { registerEditionRoutes } from './http/edition-routes.ts'
import { registerReadRoutes } from './http/read-routes.ts'
import { registerRemarkRoutes } from './http/remark-routes.ts'
import { registerTranslationRoutes } from './http/translation-routes.ts'

/** `once`: what makes one row of the texts of one message, where something holds them together. */
export function registerMessage(web: Web, varde: Varde, once?: OncePort): void {
  registerReadRoutes(web, varde, once)
  registerEditionRoutes(web, varde)
  registerRemarkRoutes(web, varde)
  registerApprovalRoutes(web, varde)
  registerTranslationRoutes(web, varde)
}
