import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerLogRoutes } from './http/log-routes.ts'
import { registerShownRoutes } from './http/shown-routes.ts'
import { registerTimelineRoutes } from './http/timeline-routes.ts'

export function registerTrace(web: Web, varde: Varde): void {
  registerLogRoutes(web, varde)
  registerTimelineRoutes(web, varde)
  registerShownRoutes(web, varde)
}
