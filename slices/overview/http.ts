import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'

export function registerOverview(_web: Web, _varde: Varde): void {}
