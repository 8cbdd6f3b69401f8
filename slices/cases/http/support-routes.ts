import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { answerSupport, askSupport, endSupport } from '../actions/ask-support.ts'
import type { TextCheck } from '../actions/check-text.ts'
import { setClock, viewClocks } from '../actions/set-clock.ts'
import { viewSupport } from '../actions/view-support.ts'
import { CLOCKS } from '../rules/assessment-clock.ts'
import { SOON } from '../rules/case.ts'
import { SUPPORT_ABILITIES, SUPPORT_ANSWERS, SUPPORT_NEEDS, SUPPORT_STATES } from '../rules/support.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'cases:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'cases:write', right: 'cases.set-clock' } as const
const tags = ['cases']
const params = z.object({ id: z.string() })
const at = z.string().nullable()

const minutes = z.number().int().min(1).max(43_200)
const clock = z.object({ now: minutes, today: minutes, week: minutes, later: minutes })

const supportList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: z.object({ id: z.string(), name: z.string() }),
      caseId: z.string().nullable(),
      need: z.enum(SUPPORT_NEEDS),
      title: z.string(),
      about: z.string(),
      howSoon: z.enum(SOON),
      state: z.enum(SUPPORT_STATES),
      answerBy: z.string(),
      askedBy: z.string().nullable(),
      askedAt: z.string(),
      helper: z.string().nullable(),
      answeredAt: at,
      reason: z.string(),
      doneAt: at,
      abilities: z.array(z.enum(SUPPORT_ABILITIES)),
    }),
  ),
  unitIds: z.array(z.string()).describe('Units that the caller may ask for'),
})
const supportInput = z.object({
  unitId: z.string(),
  caseId: z.string().nullable(),
  need: z.enum(SUPPORT_NEEDS),
  title: z.string().trim().min(1).max(200),
  about: z.string().trim().max(5000),
  howSoon: z.enum(SOON),
})

/** Support: a unit asks the directorate's staff, and somebody there answers. `check` says what a text must not say. */
export function registerSupportRoutes(web: Web, varde: Varde, check: TextCheck): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/support',
    {
      config: reads,
      schema: { tags, summary: 'Requests for support: what waits first, by its clock', response: { 200: supportList } },
    },
    async (request) => viewSupport(varde, callerOf(request)),
  )
  web.get(
    '/api/case-clocks',
    {
      config: reads,
      schema: {
        tags,
        summary:
          'Minutes that the directorate has to assess a case and to answer a request, by how soon somebody may ask',
        response: { 200: z.object({ assessment: clock, support: clock, maySet: z.boolean() }) },
      },
    },
    async (request) => viewClocks(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/case-clocks/:what',
    {
      summary: 'Sets how long the directorate has, from today on',
      params: z.object({ what: z.enum(CLOCKS) }),
      body: clock,
    },
    (caller, { params, body }) => setClock(varde, caller, params.what, body),
  )
  web.post(
    '/api/support',
    {
      config: { ...writes, right: 'cases.ask-support' },
      schema: {
        tags,
        summary: 'Asks the directorate for capacity or competence',
        body: supportInput,
        response: { 201: params },
      },
    },
    async (request, reply) => reply.status(201).send(await askSupport(varde, callerOf(request), check, request.body)),
  )
  act(
    'POST',
    '/api/support/:id/answer',
    {
      right: 'cases.give-support',
      byPerson: true,
      summary: 'Accepts, takes over, or gives back with the reason',
      params,
      body: z.object({ answer: z.enum(SUPPORT_ANSWERS), reason: z.string().trim().max(1000) }),
    },
    (caller, { params, body }) => answerSupport(varde, caller, { id: params.id, ...body }),
  )
  act(
    'POST',
    '/api/support/:id/done',
    { right: 'standing', byPerson: true, summary: 'Says that the help is over', params },
    (caller, { params }) => endSupport(varde, caller, params.id),
  )
}
