import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { keepSmsEvents } from './actions/take-incoming.ts'
import { registerDispatchRoutes } from './http/dispatch-routes.ts'
import { registerOutOfUseRoutes } from './http/out-of-use-routes.ts'
import { registerPaperTaskRoutes } from './http/paper-task-routes.ts'
import { registerReceiptRoutes } from './http/receipt-routes.ts'
import { registerSmsHook } from './http/sms-hook.ts'
import { registerWebhookRoutes } from './http/webhook-routes.ts'

export function registerDispatch(web: Web, varde: Varde): void {
  registerDispatchRoutes(web, varde)
  registerOutOfUseRoutes(web, varde)
  registerReceiptRoutes(web, varde)
  registerPaperTaskRoutes(web, varde)
  registerWebhookRoutes(web, varde)
  registerSmsHook(web, varde, (events) => keepSmsEvents(varde, events))
}
