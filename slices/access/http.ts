import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { registerAccounts } from './http/accounts.ts'
import { registerEmergency } from './http/emergency.ts'
import { registerMe } from './http/me.ts'
import { mountSignInLibrary } from './http/mount.ts'
import { registerMySignIn } from './http/my-sign-in.ts'
import { registerRights } from './http/rights.ts'
import { registerSignInRule } from './http/sign-in-rule.ts'
import { watchStreams } from './http/watch-streams.ts'

export function registerAccess(web: Web, varde: Varde): void {
  mountSignInLibrary(web, varde)
  watchStreams(web, varde)
  registerMe(web, varde)
  registerMySignIn(web, varde)
  registerAccounts(web, varde)
  registerEmergency(web, varde)
  registerRights(web)
  registerSignInRule(web, varde)
}
