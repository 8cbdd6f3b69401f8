import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { cancelMeeting } from '../actions/meeting/cancel-meeting.ts'
import { changeMeeting } from '../actions/meeting/change-meeting.ts'
import { closeMeeting } from '../actions/meeting/close-meeting.ts'
import { listMeetings, meetingOptions } from '../actions/meeting/list-meetings.ts'
import { planMeeting } from '../actions/meeting/plan-meeting.ts'
import { printMinutes } from '../actions/meeting/print-minutes.ts'
import { readMinutes } from '../actions/meeting/read-minutes.ts'
import { reopenMeeting } from '../actions/meeting/reopen-meeting.ts'
import { startMeeting } from '../actions/meeting/start-meeting.ts'
import { viewMeeting } from '../actions/meeting/view-meeting.ts'
import { shortText } from './initiative-shapes.ts'
import * as shape from './meeting-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'plan:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const versionParams = params.extend({ version: z.coerce.number().int().min(1) })

/** Meetings: planned, changed, held and closed into minutes that stand. */
export function registerMeetingRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/plan/meetings',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Meetings of the plan',
        response: { 200: z.object({ items: z.array(shape.meetingLine), abilities: z.array(z.literal('plan')) }) },
      },
    },
    async (request) => listMeetings(varde, callerOf(request)),
  )
  web.get(
    '/api/plan/meetings/options',
    {
      config: reads,
      schema: { tags, summary: 'What the forms of a meeting need', response: { 200: shape.meetingOptions } },
    },
    async (request) => meetingOptions(varde, callerOf(request)),
  )
  web.post(
    '/api/plan/meetings',
    {
      config: { ...writes, right: 'plan.write' },
      schema: {
        tags,
        summary: 'Plans a meeting, or a series of meetings',
        body: z.object({ meeting: shape.meetingInput, series: shape.meetingSeries.nullable() }),
        response: { 201: z.object({ id: z.string(), count: z.number().int() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await planMeeting(varde, callerOf(request), request.body)),
  )
  web.get(
    '/api/plan/meetings/:id',
    {
      config: reads,
      schema: { tags, summary: 'One meeting with its agenda', params, response: { 200: shape.meetingView } },
    },
    async (request) => viewMeeting(varde, callerOf(request), request.params.id),
  )
  act(
    'PUT',
    '/api/plan/meetings/:id',
    {
      summary: 'Changes a meeting, and the later ones of its series if asked',
      params,
      body: z.object({ stamp: z.number().int(), meeting: shape.meetingInput, withLater: z.boolean() }),
    },
    (caller, { params, body }) => changeMeeting(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/plan/meetings/:id/cancel',
    {
      summary: 'Cancels a meeting that has not begun',
      params,
      body: z.object({ reason: shortText, withLater: z.boolean() }),
    },
    (caller, { params, body }) => cancelMeeting(varde, caller, { ...params, ...body }),
  )
  act('POST', '/api/plan/meetings/:id/start', { summary: 'Begins a meeting', params }, (caller, { params }) =>
    startMeeting(varde, caller, params.id),
  )
  web.post(
    '/api/plan/meetings/:id/close',
    {
      config: { ...writes, byPerson: true },
      schema: {
        tags,
        summary: 'Closes a meeting: the minutes become a version that stands',
        params,
        response: { 200: z.object({ version: z.number().int() }) },
      },
    },
    async (request) => closeMeeting(varde, callerOf(request), request.params.id),
  )
  act(
    'POST',
    '/api/plan/meetings/:id/reopen',
    { summary: 'Opens a closed meeting to correct its minutes', params, body: z.object({ reason: shortText }) },
    (caller, { params, body }) => reopenMeeting(varde, caller, { ...params, ...body }),
  )
  web.get(
    '/api/plan/meetings/:id/minutes/:version',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A version of the minutes as it was closed',
        params: versionParams,
        response: { 200: shape.readMinutes },
      },
    },
    async (request) => readMinutes(varde, callerOf(request), request.params),
  )
  web.get(
    '/api/plan/meetings/:id/minutes/:version/pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A version of the minutes as a tagged PDF (PDF/UA-1)',
        params: versionParams,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printMinutes(varde, callerOf(request), request.params)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="referat-${request.params.version}.pdf"`)
        .send(pdf)
    },
  )
}
