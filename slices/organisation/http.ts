import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'

export function registerOrganisation(_web: Web, _varde: Varde): void {}
