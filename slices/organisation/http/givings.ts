import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { secondGiving } from '../actions/giving/second-giving.ts'
import { viewGivings } from '../actions/giving/view-givings.ts'
import { GIVING_KINDS } from '../rules/own-power.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']

const givings = z.object({
  days: z.int().describe('How many days it stands before it counts as known'),
  givings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(GIVING_KINDS),
      duty: z.enum(DUTIES).nullable(),
      person: z.string().nullable().describe('Who got it, or lost it'),
      unit: z.string().nullable(),
      row: shape.authorityRule.nullable().describe('Of the authority matrix: the row that was set or ended'),
      isEnded: z.boolean(),
      by: z.string().nullable(),
      at: z.date(),
      knownAt: z.date(),
      abilities: z.array(z.enum(['second'])),
    }),
  ),
})

/** What one person has given of power, until somebody else says yes to it or it has stood in the open long enough. */
export function registerGivings(web: Web, varde: Varde): void {
  const right = 'organisation.second-giving' as const
  web.get(
    '/api/givings',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'organisation:read', right },
      schema: {
        tags,
        summary: 'Power to say yes that one person gave, and that nobody else has said yes to',
        response: { 200: givings },
      },
    },
    (request) => viewGivings(varde, callerOf(request)),
  )
  web.post(
    '/api/givings/:id/second',
    {
      config: { access: 'signed-in', consequence: 'power', scope: 'organisation:write', right },
      schema: {
        tags,
        summary: 'Say yes, as another, to power that somebody gave',
        params: shape.byId,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await secondGiving(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
}
