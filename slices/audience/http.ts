import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerContacts } from './http/contacts.ts'
import { registerGroups } from './http/groups.ts'
import { registerHeadCounts } from './http/head-counts.ts'
import { registerImports } from './http/imports.ts'
import { registerReview } from './http/review.ts'
import { registerSegments } from './http/segments.ts'

export function registerAudience(web: Web, varde: Varde): void {
  registerGroups(web, varde)
  registerContacts(web, varde)
  registerReview(web, varde)
  registerSegments(web, varde)
  registerHeadCounts(web, varde)
  registerImports(web, varde)
}
