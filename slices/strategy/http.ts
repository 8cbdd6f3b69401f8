import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerReads } from './http/reads.ts'

export function registerStrategy(web: Web, varde: Varde): void {
  registerReads(web, varde)
}
