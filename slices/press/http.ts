import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerDutyRoutes } from './http/duty-routes.ts'
import { registerLineRoutes } from './http/line-routes.ts'

export function registerPress(web: Web, varde: Varde): void {
  registerDutyRoutes(web, varde)
  registerLineRoutes(web, varde)
}
