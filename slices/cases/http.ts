import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { SubjectDoor } from './actions/subject-door.ts'
import { registerAnalysisRoutes } from './http/analysis-routes.ts'

/** `above` are the doors of what is analysed but belongs to slices above. */
export function registerCases(web: Web, varde: Varde, above: { initiative: SubjectDoor; message: SubjectDoor }): void {
  const doors = { ...above, case: async () => null }
  registerAnalysisRoutes(web, varde, doors)
}
