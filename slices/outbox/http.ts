import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerOutboxRoutes } from './http/outbox-routes.ts'

export function registerOutbox(web: Web, varde: Varde): void {
  registerOutboxRoutes(web, varde)
}
