import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { acceptShift, giveShift } from '../actions/change-shift.ts'
import { addFinding, bringIntoPlan, evaluateCrisis, finishFinding } from '../actions/evaluate-crisis.ts'
import { addFollowUp, finishFollowUp } from '../actions/follow-up.ts'
import { printCourse } from '../actions/print-course.ts'
import { viewAfterwards } from '../actions/view-afterwards.ts'
import * as shape from './afterwards-shapes.ts'
import { crisisParams as params } from './crisis-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing' } as const
const tags = ['crisis']
const itemParams = params.extend({ itemId: z.string().min(1).max(80) })
/** Two things that one says about something that is there. */
const SAID = [
  {
    path: '/api/crises/:id/follow-ups/:itemId/done',
    summary: 'What was to be followed up is done',
    does: finishFollowUp,
  },
  { path: '/api/crises/:id/findings/:itemId/done', summary: 'A finding is dealt with', does: finishFinding },
  {
    path: '/api/crises/:id/shifts/:itemId/take',
    summary: 'Takes over a shift: read and understood',
    does: acceptShift,
  },
] as const

/** Change of shift, follow-up, evaluation and the report. */
export function registerAfterwardsRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises/:id/afterwards',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What came of it: times, promises, reach, follow-up, findings, shifts',
        params,
        response: { 200: shape.afterwardsView },
      },
    },
    async (request) => viewAfterwards(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/crises/:id/report',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The report of a crisis as a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printCourse(varde, callerOf(request), request.params.id)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline; filename="rapport.pdf"')
        .send(pdf)
    },
  )
  act(
    'PUT',
    '/api/crises/:id/evaluation',
    {
      byPerson: true,
      summary: 'When it was talked through',
      params,
      body: shape.evaluationInput,
      workingText: ['impression'],
    },
    (caller, { params, body }) => evaluateCrisis(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/follow-ups',
    { summary: 'Something to follow up', params, body: shape.followUpInput, workingText: ['text'] },
    (caller, { params, body }) => addFollowUp(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/findings',
    { summary: 'Something to keep or change', params, body: shape.findingInput, workingText: ['text'] },
    (caller, { params, body }) => addFinding(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/findings/:itemId/plan',
    {
      summary: 'Brings a finding into the plan of the unit',
      params: itemParams,
      body: shape.lessonInput,
      workingText: ['text'],
    },
    (caller, { params, body }) => {
      const { id: crisisId, itemId: id } = params
      return bringIntoPlan(varde, caller, { crisisId, id, lesson: body })
    },
  )
  web.post(
    '/api/crises/:id/shifts',
    {
      // Whoever takes it has the roles: it is handed on as each of them is.
      config: { ...writes, workingText: ['brief'], consequence: 'power', emergencyCode: true },
      schema: {
        tags,
        summary: 'Ends a shift: how it stands, frozen, for the one who comes',
        params,
        body: shape.shiftInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await giveShift(varde, callerOf(request), request.params.id, request.body)),
  )
  for (const { path, summary, does } of SAID)
    act('POST', path, { byPerson: true, summary, params: itemParams }, (caller, { params }) =>
      does(varde, caller, params.id, params.itemId),
    )
}
