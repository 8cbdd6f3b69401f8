import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerDraftRoutes } from './http/draft-routes.ts'
import { registerHistoryReads } from './http/history-reads.ts'
import { registerPackRoutes } from './http/pack-routes.ts'
import { registerPrintRoutes } from './http/print-routes.ts'
import { registerReads } from './http/reads.ts'

export function registerStrategy(web: Web, varde: Varde): void {
  registerReads(web, varde)
  registerHistoryReads(web, varde)
  registerDraftRoutes(web, varde)
  registerPrintRoutes(web, varde)
  registerPackRoutes(web, varde)
}
