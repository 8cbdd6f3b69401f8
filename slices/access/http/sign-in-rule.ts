import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { maySetSignInRule, setSignInRule, signInRule } from '../actions/sign-in-rule.ts'
import { IDLE_CHOICES } from '../rules/session.ts'
import { strongDutiesAtFirst } from '../rules/strength.ts'
import { signInServerOf } from './sign-in-server.ts'

const config = { access: 'administrator', consequence: 'read' } as const
const tags = ['access']
const idle = z.union(IDLE_CHOICES.map((one) => z.literal(one)))
const duties = z.array(z.enum(DUTIES)).max(DUTIES.length)

/** What is demanded of a sign-in in this agency, for administrators. */
export function registerSignInRule(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: { ...config, consequence: 'power', right: 'access.set-sign-in-rule' }, tags })
  web.get(
    '/api/access/sign-in-rule',
    {
      config,
      schema: {
        tags,
        summary:
          'Of which duties more than a password is demanded, whether an emergency code takes two people, and when one’s own machine asks again',
        response: {
          200: z.object({
            strongDuties: duties,
            atFirst: duties,
            twoForEmergency: z.boolean(),
            idleMinutes: z.int(),
            mayChange: z.boolean(),
          }),
        },
      },
    },
    async (request) => ({
      ...(await signInRule(varde)),
      strongDuties: [...(await signInRule(varde)).strongDuties],
      atFirst: [...strongDutiesAtFirst(varde.mode)],
      mayChange: await maySetSignInRule(varde, callerOf(request)),
    }),
  )
  act(
    'PUT',
    '/api/access/sign-in-rule',
    {
      summary: 'Change it; whoever is signed in with less than is demanded is held until they have proved more',
      body: z.object({ strongDuties: duties, twoForEmergency: z.boolean(), idleMinutes: idle }),
    },
    async (caller, { body }) => {
      await setSignInRule(varde, caller, body)
      signInServerOf(varde).forget()
    },
  )
}
