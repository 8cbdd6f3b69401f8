import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { closeInitiative } from '../actions/close-initiative.ts'
import { decideAdjustment } from '../actions/decide-adjustment.ts'
import { measureTarget } from '../actions/measure-target.ts'
import { moveStep } from '../actions/move-step.ts'
import { proposeAdjustment } from '../actions/propose-adjustment.ts'
import { reportStatus } from '../actions/report-status.ts'
import { writeEvaluation } from '../actions/write-evaluation.ts'
import { STATUSES } from '../rules/status.ts'
import { day, key, number, shortText } from './initiative-shapes.ts'
import { evaluationInput } from './records-shapes.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const note = z.string().max(2000)

const value = z.object({
  targetId: z.string(),
  measuredOn: day,
  value: number,
  sample: z.number().int().positive().max(1e9).nullable(),
  margin: z.number().min(0).max(1e12).nullable(),
  source: shortText,
})

export function registerCourseRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  act(
    'POST',
    '/api/plan/initiatives/:id/move',
    { summary: 'Moves it to another step of its course', params, body: z.object({ to: key, note: note.default('') }) },
    (caller, { params, body }) => moveStep(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/values',
    { workingText: ['source'], summary: 'Writes down a measured value', params, body: value },
    (caller, { params, body }) => measureTarget(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/status',
    {
      byPerson: true,
      summary: 'Reports how it goes, with the reason',
      params,
      body: z.object({ status: z.enum(STATUSES), reason: shortText }),
    },
    (caller, { params, body }) => reportStatus(varde, caller, { ...params, ...body }),
  )
  web.post(
    '/api/plan/initiatives/:id/adjustments',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Proposes an adjustment',
        params,
        body: z.object({ targetId: z.string().nullable(), proposal: shortText, reason: shortText }),
        response: { 201: z.object({ adjustmentId: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await proposeAdjustment(varde, callerOf(request), { ...request.params, ...request.body })),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/adjustments/:adjustmentId/decision',
    {
      consequence: 'approval',
      right: 'authority',
      summary: 'Adopts or rejects a proposal',
      params: params.extend({ adjustmentId: z.string() }),
      body: z.object({ decision: z.enum(['adopted', 'rejected']), reason: note.default('') }),
    },
    (caller, { params, body }) => decideAdjustment(varde, caller, { ...params, ...body }),
  )
  web.put(
    '/api/plan/initiatives/:id/evaluation',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes the evaluation; 409 with the other’s text when somebody saved first',
        params,
        body: z.object({ revision: z.number().int().min(0), evaluation: evaluationInput }),
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => writeEvaluation(varde, callerOf(request), { ...request.params, ...request.body }),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/close',
    { summary: 'Ends an evaluated initiative', params },
    (caller, { params }) => closeInitiative(varde, caller, params.id),
  )
}
