import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingShape } from '../../approval/index.ts'
import { retireFact, saveFact, viewFacts } from '../actions/keep-facts.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const label = z.string().trim().max(200)
const factSave = z.object({
  value: z.string().trim().min(1).max(20).describe('As it is to be read: «3 041», «2 av 5»'),
  labels: z.object({ nb: label.min(1), nn: label.optional(), en: label.optional() }),
  source: z.string().trim().min(1).max(200),
  href: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  asOf: z.iso.date(),
  isFront: z.boolean(),
})
const facts = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      value: z.string(),
      labels: z.record(z.string(), z.string()),
      source: z.string(),
      href: z.string().nullable(),
      asOf: z.string(),
      isFront: z.boolean(),
    }),
  ),
  mayKeep: z.boolean(),
})
const savedFact = waitingShape.extend({ id: z.string() })
const clean = <T extends Record<string, string | undefined>>(labels: T) =>
  Object.fromEntries(Object.entries(labels).flatMap(([tag, text]) => (text ? [[tag, text]] : [])))

/** What the staff keep for the press room. */
export function registerRoomRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/facts',
    { config: read, schema: { tags, summary: 'Facts and figures of the press room', response: { 200: facts } } },
    async (request) => viewFacts(varde, callerOf(request)),
  )
  web.post(
    '/api/press/facts',
    {
      config: write,
      schema: { tags, summary: 'Asks for a new fact to stand there', body: factSave, response: { 202: savedFact } },
    },
    async (request, reply) => {
      const labels = clean(request.body.labels)
      return reply.status(202).send(await saveFact(varde, callerOf(request), { ...request.body, labels }))
    },
  )
  web.put(
    '/api/press/facts/:id',
    {
      config: write,
      schema: { tags, summary: 'Asks for a fact to be changed', params, body: factSave, response: { 202: savedFact } },
    },
    async (request, reply) => {
      const { body, params: at } = request
      const saved = await saveFact(varde, callerOf(request), { ...body, labels: clean(body.labels), id: at.id })
      return reply.status(202).send(saved)
    },
  )
  act(
    'DELETE',
    '/api/press/facts/:id',
    { consequence: 'release', right: 'standing', summary: 'Takes a fact out of the press room', params },
    (caller, { params }) => retireFact(varde, caller, params.id),
  )
}
