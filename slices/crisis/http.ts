import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerCrisisRoutes } from './http/crisis-routes.ts'

export function registerCrisis(web: Web, varde: Varde): void {
  registerCrisisRoutes(web, varde)
}
