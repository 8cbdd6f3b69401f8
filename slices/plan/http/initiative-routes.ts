import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listInitiatives } from '../actions/list-initiatives.ts'
import { printEvaluation } from '../actions/print-evaluation.ts'
import { saveInitiative } from '../actions/save-initiative.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { viewInitiative } from '../actions/view-initiative.ts'
import { viewOptions } from '../actions/view-options.ts'
import { viewRevision } from '../actions/view-revision.ts'
import { planOptions, revisionView } from './desk-shapes.ts'
import { documentInput, initiativeList, initiativeView } from './initiative-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'plan.write' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })

export function registerInitiativeRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/plan/initiatives',
    {
      config: reads,
      schema: { tags, summary: 'Initiatives that the caller may read', response: { 200: initiativeList } },
    },
    async (request) => listInitiatives(varde, callerOf(request)),
  )
  web.get(
    '/api/plan/options',
    {
      config: reads,
      schema: { tags, summary: 'Units and owners to choose among for an initiative', response: { 200: planOptions } },
    },
    async (request) => viewOptions(varde, callerOf(request)),
  )
  web.get(
    '/api/plan/initiatives/:id',
    { config: reads, schema: { tags, summary: 'One initiative', params, response: { 200: initiativeView } } },
    async (request) => viewInitiative(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/plan/initiatives/:id/report.pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The evaluation report of an initiative as a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const pdf = await printEvaluation(varde, callerOf(request), id)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="evaluering-${id}.pdf"`)
        .send(pdf)
    },
  )
  web.get(
    '/api/plan/initiatives/:id/revisions/:number',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What the document was after one save',
        params: params.extend({ number: z.coerce.number().int().positive() }),
        response: { 200: revisionView },
      },
    },
    async (request) => viewRevision(varde, callerOf(request), request.params),
  )
  web.post(
    '/api/plan/initiatives',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Starts an initiative',
        body: z.object({ document: documentInput, exercise: z.boolean().default(false) }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await startInitiative(varde, callerOf(request), request.body)),
  )
  web.put(
    '/api/plan/initiatives/:id',
    {
      config: { ...writes, right: 'standing' },
      schema: {
        tags,
        summary: 'Saves an initiative; 409 with the other’s text when somebody saved first',
        params,
        body: z.object({ revision: z.number().int(), document: documentInput }),
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => saveInitiative(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
}
