import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { openEventStream } from '../../../kit/http/sse.ts'
import { takeSeat } from '../../../kit/http/stream-seats.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { giveFollowUp } from '../actions/meeting/give-follow-up.ts'
import { listFollowUps } from '../actions/meeting/list-follow-ups.ts'
import { loadMeeting } from '../actions/meeting/load-meeting.ts'
import { markFollowUp } from '../actions/meeting/mark-follow-up.ts'
import { recordDecision, removeDecision } from '../actions/meeting/record-decision.ts'
import { addAgendaItem, orderAgenda, removeAgendaItem } from '../actions/meeting/write-agenda.ts'
import { setPresent, writeMinutes } from '../actions/meeting/write-minutes.ts'
import { FOLLOW_UP_STATES } from '../rules/meeting/follow-up.ts'
import { findMeeting } from '../store/meetings.ts'
import { day, longText, shortText } from './initiative-shapes.ts'
import { followUpLine } from './meeting-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const itemParams = params.extend({ itemId: z.string() })
const place = z.number().int().min(0).max(500)
const LOOK_MS = 700

/** What is written in a meeting: agenda, minutes, decisions and follow-ups, and the line that tells open pages of it. */
export function registerMinutesRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.post(
    '/api/plan/meetings/:id/agenda',
    {
      config: { ...writes, workingText: ['title'] },
      schema: {
        tags,
        summary: 'Puts something on the agenda',
        params,
        body: z.object({ title: z.string().max(300) }),
        response: { 201: z.object({ itemId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await addAgendaItem(varde, callerOf(request), { ...request.params, ...request.body })),
  )
  act(
    'POST',
    '/api/plan/meetings/:id/agenda/order',
    {
      summary: 'Moves what stands in one place of the agenda to another, counted from 0',
      params,
      body: z.object({ from: place, to: place }),
    },
    (caller, { params, body }) => orderAgenda(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/plan/meetings/:id/agenda/remove',
    { summary: 'Takes what stands in a place off the agenda', params, body: z.object({ place }) },
    (caller, { params, body }) => removeAgendaItem(varde, caller, { ...params, ...body }),
  )
  web.put(
    '/api/plan/meetings/:id/agenda/:itemId/minutes',
    {
      config: { ...writes, workingText: ['text'] },
      schema: {
        tags,
        summary: 'Saves the minutes of an item; 409 with the other’s text when somebody saved first',
        params: itemParams,
        body: z.object({ revision: z.number().int().min(0), text: longText }),
        response: { 200: z.object({ revision: z.number().int(), savedAt: z.string() }) },
      },
    },
    async (request) => writeMinutes(varde, callerOf(request), { ...request.params, ...request.body }),
  )
  act(
    'PUT',
    '/api/plan/meetings/:id/present',
    {
      quotedText: 'all',
      summary: 'Who is there',
      params,
      body: z.object({ presentIds: z.array(z.string()).max(200), others: z.string().max(2000) }),
    },
    (caller, { params, body }) => setPresent(varde, caller, { ...params, ...body }),
  )
  web.post(
    '/api/plan/meetings/:id/agenda/:itemId/decisions',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes down a decision',
        params: itemParams,
        body: z.object({
          decision: z.object({ text: shortText, decidedById: z.string(), initiativeId: z.string().nullable() }),
        }),
        response: { 201: z.object({ decisionId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await recordDecision(varde, callerOf(request), { ...request.params, ...request.body })),
  )
  act(
    'DELETE',
    '/api/plan/meetings/:id/decisions/:decisionId',
    {
      summary: 'Takes a decision that was written down wrongly out',
      params: params.extend({ decisionId: z.string() }),
    },
    (caller, { params }) => removeDecision(varde, caller, params),
  )
  web.post(
    '/api/plan/meetings/:id/agenda/:itemId/follow-ups',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Gives somebody something to do, with a date',
        params: itemParams,
        body: z.object({
          followUp: z.object({
            text: shortText,
            ownerId: z.string(),
            dueOn: day,
            initiativeId: z.string().nullable(),
          }),
        }),
        response: { 201: z.object({ followUpId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await giveFollowUp(varde, callerOf(request), { ...request.params, ...request.body })),
  )
  web.get(
    '/api/plan/follow-ups',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Follow-ups across meetings, the first due first',
        response: { 200: z.object({ items: z.array(followUpLine) }) },
      },
    },
    async (request) => ({ items: await listFollowUps(varde, callerOf(request)) }),
  )
  act(
    'POST',
    '/api/plan/follow-ups/:id/mark',
    {
      byPerson: true,
      summary: 'Says that a follow-up is done, dropped or open again',
      params,
      body: z.object({ state: z.enum(FOLLOW_UP_STATES), note: z.string().max(2000), dueOn: day.nullable() }),
    },
    (caller, { params, body }) => markFollowUp(varde, caller, { ...params, ...body }),
  )
  web.get(
    '/api/plan/meetings/:id/live',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Server-sent events: «changed» when the meeting has',
        params,
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { id } = await loadMeeting(varde, caller, request.params.id)
      const leave = takeSeat(caller.id)
      const stream = openEventStream(request, reply)
      void stream.closed.then(leave)
      let last = 0
      while (!stream.isClosed()) {
        const stamp = (await findMeeting(varde.db, varde.mode, id))?.stamp ?? 0
        if (stamp !== last) stream.send('changed', { stamp })
        last = stamp
        await Promise.race([stream.closed, new Promise((done) => setTimeout(done, LOOK_MS))])
      }
      stream.end()
    },
  )
}
