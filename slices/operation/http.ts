import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerOperationRoutes } from './http/operation-routes.ts'

export function registerOperation(web: Web, varde: Varde): void {
  registerOperationRoutes(web, varde)
}
