import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countAudience } from '../actions/count-audience.ts'
import { removeSegment, saveSegment } from '../actions/save-segment.ts'
import { mayLook, mayTend } from '../rules/may.ts'
import { listSegments } from '../store/segments.ts'
import { countAnswer, countBody, made, segmentBody, segmentList } from './audience-shapes.ts'
import { requireThat } from './require-that.ts'

const params = z.object({ id: z.string() })
const READ = { access: 'signed-in', consequence: 'read', scope: 'audience:read' } as const
/** Whoever picks it by its name gets whom it says. */
const POWER = { access: 'signed-in', consequence: 'power', scope: 'audience:write', right: 'audience.tend' } as const
const WRITE = { access: 'signed-in', consequence: 'write', scope: 'audience:write', right: 'audience.tend' } as const

export function registerSegments(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: WRITE, tags: ['audience'] })
  web.post(
    '/api/audience/count',
    {
      config: READ,
      schema: {
        tags: ['audience'],
        summary: 'How many a choice reaches now',
        body: countBody,
        response: { 200: countAnswer },
      },
    },
    async (request) => {
      const { excluded, ...count } = await countAudience(varde, callerOf(request), request.body.definition)
      const all = Object.values(excluded).reduce((sum, number) => sum + number, 0)
      return {
        ...count,
        sample: count.sample as z.infer<typeof countAnswer>['sample'],
        excluded: all,
        excludedBy: excluded,
      }
    },
  )
  web.get(
    '/api/audience/segments',
    {
      config: READ,
      schema: { tags: ['audience'], summary: 'Named choices of recipients', response: { 200: segmentList } },
    },
    async (request) => {
      const caller = callerOf(request)
      requireThat(mayLook(caller))
      const segments = (await listSegments(varde.db)).map(({ id, name, definition, updated_at }) => ({
        id,
        name,
        definition,
        updatedAt: updated_at.toISOString(),
      }))
      return { segments, abilities: mayTend(caller) ? ['edit'] : [] }
    },
  )
  web.post(
    '/api/audience/segments',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: { tags: ['audience'], summary: 'Keep a choice under a name', body: segmentBody, response: { 201: made } },
    },
    async (request, reply) => reply.status(201).send({ id: await saveSegment(varde, callerOf(request), request.body) }),
  )
  web.put(
    '/api/audience/segments/:id',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: {
        tags: ['audience'],
        summary: 'Change a named choice',
        params,
        body: segmentBody,
        response: { 200: made },
      },
    },
    async (request) => ({
      id: await saveSegment(varde, callerOf(request), { ...request.body, id: request.params.id }),
    }),
  )
  act('DELETE', '/api/audience/segments/:id', { summary: 'Remove a named choice', params }, (caller, { params }) =>
    removeSegment(varde, caller, params.id),
  )
}
