import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerDutyRoutes } from './http/duty-routes.ts'
import { registerDutyWeekRoutes } from './http/duty-week-routes.ts'

export function registerDuty(web: Web, varde: Varde): void {
  registerDutyRoutes(web, varde)
  registerDutyWeekRoutes(web, varde)
}
