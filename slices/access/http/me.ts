import { callerOf, type Web } from '../../../kit/http/web.ts'
import { capabilitiesOf } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitById } from '../../organisation/index.ts'
import { listDemoAccounts } from '../actions/demo-accounts.ts'
import { signInRule } from '../actions/sign-in-rule.ts'
import { SHARED_IDLE_MINUTES } from '../rules/session.ts'
import { Me, SignInChoices } from './access-shapes.ts'
import { foundOf } from './sign-in-server.ts'

/** Who I am, and how one may sign in here. */
export function registerMe(web: Web, varde: Varde): void {
  web.get(
    '/api/me',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'organisation:read', enrolling: true },
      schema: { tags: ['access'], summary: 'Who is signed in, and what they may do', response: { 200: Me } },
    },
    async (request) => {
      const caller = callerOf(request)
      const session = foundOf(request)?.session ?? null
      const unit = caller.unitId ? await unitById(varde.db, caller.unitId) : null
      const duties = await Promise.all(
        caller.duties.map(async ({ duty, unitId }) => ({
          duty,
          unitId,
          unitName: (await unitById(varde.db, unitId))?.name ?? '',
        })),
      )
      return {
        person: {
          id: caller.id,
          name: caller.name,
          // The account's own, whatever the page is shown in.
          language: foundOf(request)?.caller.language ?? caller.language,
          unit: unit && { id: unit.id, name: unit.name, shortName: unit.shortName },
        },
        duties,
        abilities: capabilitiesOf(caller),
        mode: varde.mode,
        demo: varde.mode === 'demo',
        session: session && {
          shared: session.shared,
          idleMinutes: session.shared ? SHARED_IDLE_MINUTES : null,
          lockMinutes: session.shared || session.emergency ? null : (await signInRule(varde)).idleMinutes,
          hold: foundOf(request)?.hold ?? null,
          emergencyUntil: session.emergency ? session.expiresAt.toISOString() : null,
        },
      }
    },
  )
  web.get(
    '/api/access/sign-in-choices',
    {
      config: { access: 'public', consequence: 'read' },
      schema: { tags: ['access'], summary: 'Ways to sign in here', response: { 200: SignInChoices } },
    },
    async () => ({ demo: await listDemoAccounts(varde), sso: varde.settings.oidc !== null, mode: varde.mode }),
  )
}
