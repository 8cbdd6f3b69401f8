import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { ConfidentialDoors } from '../actions/confidential-door.ts'
import { openShielded } from '../actions/open-shielded.ts'
import { setLevel } from '../actions/set-level.ts'
import { peopleToName, viewLevel } from '../actions/view-level.ts'
import * as shape from './confidentiality-shapes.ts'

const tags = ['confidentiality']
/** People alone: no token chooses who sees what, or looks it up. */
const reads = { access: 'signed-in', consequence: 'read' } as const
const config = { access: 'signed-in', consequence: 'power', right: 'standing' } as const
const params = z.object({ id: z.string().max(60) })

export function registerConfidentialityRoutes(web: Web, varde: Varde, doors: ConfidentialDoors): void {
  const act = actRoutes(web, { config, tags })
  web.get(
    '/api/confidentiality/:id',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Who may see a message, a case or a crisis',
        params,
        response: { 200: shape.levelView },
      },
    },
    async (request) => viewLevel(varde, callerOf(request), doors, request.params.id),
  )
  web.get(
    '/api/confidentiality/:id/people',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Whom it can be shown to, by name: those whom the rules of duty let see it',
        params,
        querystring: z.object({ q: z.string().trim().max(100) }),
        response: { 200: shape.people },
      },
    },
    async (request) => ({
      people: await peopleToName(varde, callerOf(request), doors, request.params.id, request.query.q),
    }),
  )
  act(
    'PUT',
    '/api/confidentiality/:id',
    {
      summary: 'Chooses who may see it: fewer at once, more with a reason',
      params,
      body: shape.levelInput,
    },
    (caller, { params: { id }, body }) => setLevel(varde, caller, doors, id, body),
  )
  act(
    'POST',
    '/api/confidentiality/:id/opening',
    {
      summary: 'A leader in the line who is not among the named opens it, with a reason; those whose it is are told',
      params,
      body: shape.openingInput,
    },
    (caller, { params: { id }, body }) => openShielded(varde, caller, doors, id, body.reason),
  )
}
