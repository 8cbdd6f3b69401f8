import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerApprovalRoutes } from './http/approval-routes.ts'
import { registerEditionRoutes } from './http/edition-routes.ts'
import { registerReadRoutes } from './http/read-routes.ts'
import { registerRemarkRoutes } from './http/remark-routes.ts'
import { registerTranslationRoutes } from './http/translation-routes.ts'

export function registerMessage(web: Web, varde: Varde): void {
  registerReadRoutes(web, varde)
  registerEditionRoutes(web, varde)
  registerRemarkRoutes(web, varde)
  registerApprovalRoutes(web, varde)
  registerTranslationRoutes(web, varde)
}
