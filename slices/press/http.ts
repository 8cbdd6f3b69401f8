import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerLineRoutes } from './http/line-routes.ts'

export function registerPress(web: Web, varde: Varde): void {
  registerLineRoutes(web, varde)
}
