import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { ConfidentialDoors } from './actions/confidential-door.ts'
import { registerConfidentialityRoutes } from './http/confidentiality-routes.ts'

/** Messages, cases and crises belong to slices above, so the application hands their doors down. */
export function registerConfidentiality(web: Web, varde: Varde, doors: ConfidentialDoors): void {
  registerConfidentialityRoutes(web, varde, doors)
}
