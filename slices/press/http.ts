import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAdvanceRoutes } from './http/advance-routes.ts'
import { registerDutyRoutes } from './http/duty-routes.ts'
import { registerEqualRoutes } from './http/equal-routes.ts'
import { registerInquiryActRoutes } from './http/inquiry-act-routes.ts'
import { registerInquiryRoutes } from './http/inquiry-routes.ts'
import { registerKindRoutes } from './http/kind-routes.ts'
import { registerLanguageShareRoutes } from './http/language-share-routes.ts'
import { registerLineRoutes } from './http/line-routes.ts'
import { registerOccasionRoutes } from './http/occasion-routes.ts'
import { registerPictureRoutes } from './http/picture-routes.ts'
import { registerProactiveRoutes } from './http/proactive-routes.ts'
import { registerRegisterPageRoutes } from './http/register-page-routes.ts'
import { registerRegisterRoutes } from './http/register-routes.ts'
import { registerRoomRoutes } from './http/room-routes.ts'

export function registerPress(web: Web, varde: Varde): void {
  registerDutyRoutes(web, varde)
  registerEqualRoutes(web, varde)
  registerInquiryRoutes(web, varde)
  registerInquiryActRoutes(web, varde)
  registerKindRoutes(web, varde)
  registerProactiveRoutes(web, varde)
  registerRegisterRoutes(web, varde)
  registerRegisterPageRoutes(web, varde)
  registerLineRoutes(web, varde)
  registerAdvanceRoutes(web, varde)
  registerRoomRoutes(web, varde)
  registerLanguageShareRoutes(web, varde)
  registerPictureRoutes(web, varde)
  registerOccasionRoutes(web, varde)
}
