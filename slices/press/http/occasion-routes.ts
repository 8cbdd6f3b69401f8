import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingShape } from '../../approval/index.ts'
import { cancelOccasion, dropOccasion } from '../actions/cancel-occasion.ts'
import { decideAccreditation } from '../actions/decide-accreditation.ts'
import { markArrival } from '../actions/mark-arrival.ts'
import { printReception } from '../actions/print-reception.ts'
import { publishOccasion } from '../actions/publish-occasion.ts'
import { viewOccasion, viewOccasions } from '../actions/view-occasions.ts'
import { makeOccasion, saveDraft, saveOccasion } from '../actions/write-occasion.ts'
import { DECLINE_REASONS } from '../rules/accreditation.ts'
import { CANCEL_REASONS } from '../rules/occasion.ts'
import { notes, occasionList, occasionSave, occasionView, reason } from './occasion-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'press.keep-occasion' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const weighed = { reason: reason.nullable().describe('Why what the security check finds may stand') }
const at = z.iso.datetime({ offset: true }).nullable().describe('Null: now')

/** What the press is asked to come to, and who comes. */
export function registerOccasionRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/occasions',
    { config: read, schema: { tags, summary: 'Press events, the next one first', response: { 200: occasionList } } },
    async (request) => viewOccasions(varde, callerOf(request)),
  )
  web.get(
    '/api/press/occasions/:id',
    {
      // With who asks to come, and where they are reached: read by a person.
      config: { access: 'signed-in', consequence: 'read' },
      schema: { tags, summary: 'A press event, and who asks to come', params, response: { 200: occasionView } },
    },
    async (request) => viewOccasion(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/press/occasions',
    {
      config: write,
      schema: { tags, summary: 'Writes a press event down as a draft', body: occasionSave, response: { 200: params } },
    },
    async (request) => makeOccasion(varde, callerOf(request), request.body),
  )
  act(
    'PUT',
    '/api/press/occasions/:id',
    { summary: 'Changes a draft', params, body: occasionSave },
    (caller, { params, body }) => saveDraft(varde, caller, { id: params.id, ...body }),
  )
  act(
    'DELETE',
    '/api/press/occasions/:id',
    { summary: 'Deletes a draft, or what nobody has been told of yet', params },
    (caller, { params }) => dropOccasion(varde, caller, params.id),
  )
  web.put(
    '/api/press/occasions/:id/announced',
    {
      config: { ...write, consequence: 'release', right: 'press.keep-occasion' },
      schema: {
        tags,
        summary:
          'Changes what is announced; whoever asked to come is told when time or place is another. Other words wait for a yes',
        params,
        body: occasionSave.extend({ notes, ...weighed }),
        response: { 200: waitingShape.partial() },
      },
    },
    async (request) => saveOccasion(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.post(
    '/api/press/occasions/:id/publish',
    {
      config: write,
      schema: {
        tags,
        summary: 'Asks for its place in the press room, at once or from an instant',
        params,
        body: z.object({ at, ...weighed }),
        response: { 202: waitingShape },
      },
    },
    async (request, reply) => {
      const { at: from, reason: why } = request.body
      const about = { id: request.params.id, at: from ? new Date(from) : null, reason: why }
      return reply.status(202).send(await publishOccasion(varde, callerOf(request), about))
    },
  )
  web.post(
    '/api/press/occasions/:id/cancel',
    {
      config: { ...write, consequence: 'release', right: 'press.keep-occasion' },
      schema: {
        tags,
        summary: 'Cancels it, and tells whoever asked to come; words about it wait for a yes. A draft is deleted',
        params,
        body: z.object({ why: z.enum(CANCEL_REASONS).default('cancelled'), notes }),
        response: { 200: waitingShape.partial() },
      },
    },
    async (request) => cancelOccasion(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.get(
    '/api/press/occasions/:id/reception',
    {
      config: { ...read, consequence: 'take-out', right: 'press.keep-occasion' },
      schema: {
        tags,
        summary: 'Whom the reception lets in, as a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printReception(varde, callerOf(request), request.params.id)
      return reply
        .type('application/pdf')
        .headers({ 'cache-control': 'no-store', 'content-disposition': 'inline; filename="resepsjon.pdf"' })
        .send(pdf)
    },
  )
  act(
    'POST',
    '/api/press/accreditations/:id/answer',
    {
      consequence: 'release',
      right: 'press.keep-occasion',
      summary: 'Says yes or no to somebody who wants to come; they get it by e-mail',
      params,
      body: z.discriminatedUnion('state', [
        z.object({ state: z.literal('accepted') }),
        z.object({ state: z.literal('declined'), reason: z.enum(DECLINE_REASONS) }),
      ]),
    },
    (caller, { params, body }) => decideAccreditation(varde, caller, { id: params.id, answer: body }),
  )
  act(
    'POST',
    '/api/press/accreditations/:id/arrival',
    {
      byPerson: true,
      summary: 'Ticks off at the door that somebody has come, or takes it back',
      params,
      body: z.object({ hasCome: z.boolean() }),
    },
    (caller, { params, body }) => markArrival(varde, caller, { id: params.id, hasCome: body.hasCome }),
  )
}
