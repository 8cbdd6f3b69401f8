import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { makeSituation } from '../actions/make-situation.ts'
import { printSituation, viewSituations } from '../actions/view-situations.ts'
import { crisisParams as params } from './crisis-shapes.ts'
import { situationList, situationMade } from './situation-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const tags = ['crisis']
const path = '/api/crises/:id/situation-reports'

/** Situation reports: how it stood, frozen, for those outside the room. */
export function registerSituationRoutes(web: Web, varde: Varde): void {
  web.get(
    path,
    {
      config: reads,
      schema: { tags, summary: 'The situation reports, the newest first', params, response: { 200: situationList } },
    },
    (request) => viewSituations(varde, callerOf(request), request.params.id),
  )
  web.post(
    path,
    {
      config: { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing', byPerson: true },
      schema: { tags, summary: 'Freezes how it stands now', params, response: { 201: situationMade } },
    },
    async (request, reply) => reply.status(201).send(await makeSituation(varde, callerOf(request), request.params.id)),
  )
  web.get(
    `${path}/:number/pdf`,
    {
      config: reads,
      schema: {
        tags,
        summary: 'One of them as a tagged PDF (PDF/UA-1)',
        params: params.extend({ number: z.coerce.number().int().min(1) }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const pdf = await printSituation(varde, callerOf(request), id, number)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="situasjonsrapport-${number}.pdf"`)
        .send(pdf)
    },
  )
}
