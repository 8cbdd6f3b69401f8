import { z } from 'zod'
import type { Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { REACHES } from '../../../kit/kernel/rights/grant.ts'
import { CAPABILITIES } from '../../../kit/kernel/rights/rights.ts'
import { shownRights } from '../../../kit/kernel/rights/shown.ts'

const Rights = z.object({
  rights: z.array(
    z.object({
      capability: z.enum(CAPABILITIES),
      grants: z.array(z.object({ reach: z.enum(REACHES), duties: z.array(z.enum(DUTIES)) })),
    }),
  ),
})

/** The table of rights, for everybody who is signed in: who may do what is no secret. */
export function registerRights(web: Web): void {
  web.get(
    '/api/rights',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'organisation:read' },
      schema: { tags: ['access'], summary: 'Which duties may do what, and how far', response: { 200: Rights } },
    },
    async () => ({ rights: shownRights() }),
  )
}
