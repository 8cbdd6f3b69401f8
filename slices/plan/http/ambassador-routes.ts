import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { answerAsk, askAmbassadors } from '../actions/ambassador/ask-ambassadors.ts'
import { viewAmbassadors } from '../actions/ambassador/list-ambassadors.ts'
import { offerAmbassador, withdrawAmbassador } from '../actions/ambassador/offer-ambassador.ts'
import { AMBASSADOR_LANGUAGES, type AmbassadorView } from '../rules/ambassador/ambassador.ts'
import { shortText } from './initiative-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'own' } as const
const tags = ['plan']
const name = z.string().nullable()
const language = z.enum(AMBASSADOR_LANGUAGES)
const counted = z.array(z.object({ name: z.string(), count: z.number().int().nullable() }))
const offer = z.object({
  topics: z.array(z.string().max(60)).max(20),
  languages: z.array(language).max(12),
  note: z.string().max(1000),
})

const view = z.object({
  mine: offer.extend({ confirmedOn: z.string() }).nullable(),
  asks: z.array(
    z.object({ id: z.string(), text: z.string(), askedBy: name, askedAt: z.string(), wants: z.boolean().nullable() }),
  ),
  total: z.number().int(),
  topics: counted,
  units: counted,
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      topics: z.array(z.string()),
      languages: z.array(z.string()),
      note: z.string(),
    }),
  ),
  requests: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      askedBy: name,
      askedAt: z.string(),
      count: z.number().int(),
      willing: z.array(z.string()),
    }),
  ),
  mayAsk: z.boolean(),
}) satisfies z.ZodType<AmbassadorView>

/** Ambassadors: anyone signed in offers and withdraws, the communication staff asks. */
export function registerAmbassadorRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/plan/ambassadors',
    { config: reads, schema: { tags, summary: 'Ambassadors: one’s own offer, and counts', response: { 200: view } } },
    async (request) => viewAmbassadors(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/plan/ambassadors/mine',
    { byPerson: true, summary: 'Offers to be an ambassador', body: offer },
    (caller, { body }) => offerAmbassador(varde, caller, body),
  )
  act(
    'DELETE',
    '/api/plan/ambassadors/mine',
    { byPerson: true, summary: 'Withdraws as an ambassador, and is gone' },
    (caller) => withdrawAmbassador(varde, caller),
  )
  web.post(
    '/api/plan/ambassadors/requests',
    {
      config: { ...writes, right: 'plan.ask-ambassadors', workingText: ['text'] },
      schema: {
        tags,
        summary: 'Asks something of the ambassadors who fit',
        body: z.object({
          text: shortText,
          topic: z.string().max(60).nullable(),
          language: language.nullable(),
          unitId: z.string().nullable(),
        }),
        response: { 201: z.object({ id: z.string(), count: z.number().int() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await askAmbassadors(varde, callerOf(request), request.body)),
  )
  act(
    'POST',
    '/api/plan/ambassadors/requests/:id/answer',
    {
      right: 'standing',
      byPerson: true,
      summary: 'An ambassador says whether they want to',
      params: z.object({ id: z.string() }),
      body: z.object({ wants: z.boolean() }),
    },
    (caller, { params, body }) => answerAsk(varde, caller, { ...params, ...body }),
  )
}
