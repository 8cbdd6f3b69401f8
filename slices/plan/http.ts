import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerInitiativeRoutes } from './http/initiative-routes.ts'

export function registerPlan(web: Web, varde: Varde): void {
  registerInitiativeRoutes(web, varde)
}
