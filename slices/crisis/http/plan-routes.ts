import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { keepNumberTest, reportStep } from '../actions/prepare-unit.ts'
import { printPlan } from '../actions/print-plan.ts'
import { tryNumbers } from '../actions/try-numbers.ts'
import { viewPlan } from '../actions/view-plan.ts'
import { viewReadiness } from '../actions/view-readiness.ts'
import { approvePlan, savePlan } from '../actions/write-plan.ts'
import * as shape from './plan-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'crisis.write-plan' } as const
const tags = ['crisis']
const params = shape.unitParams

/** Crisis plans of the units, and how ready they are. */
export function registerPlanRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crisis-plans',
    {
      config: reads,
      schema: {
        tags,
        summary: 'How ready the units are: plans, numbers, exercises',
        response: { 200: shape.readinessBoard },
      },
    },
    async (request) => viewReadiness(varde, callerOf(request)),
  )
  web.get(
    '/api/crisis-plans/:unitId',
    {
      config: reads,
      schema: { tags, summary: 'The crisis plan of a unit', params, response: { 200: shape.planView } },
    },
    async (request) => viewPlan(varde, callerOf(request), request.params.unitId),
  )
  web.get(
    '/api/crisis-plans/:unitId/pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The plan that holds, as a binder on paper: a tagged PDF (PDF/UA-1)',
        params,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const pdf = await printPlan(varde, callerOf(request), request.params.unitId)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline; filename="kriseplan.pdf"')
        .send(pdf)
    },
  )
  act(
    'PUT',
    '/api/crisis-plans/:unitId',
    { workingText: ['content'], summary: 'Keeps what is written of the plan', params, body: shape.planInput },
    (caller, { params, body }) => savePlan(varde, caller, params.unitId, body),
  )
  act(
    'POST',
    '/api/crisis-plans/:unitId/approve',
    {
      consequence: 'approval',
      right: 'authority',
      summary: 'This is the plan from now on; a version that nobody changes',
      params,
      body: shape.approvalInput,
    },
    (caller, { params, body }) => approvePlan(varde, caller, params.unitId, body.revision),
  )
  act(
    'POST',
    '/api/crisis-plans/:unitId/tests',
    { byPerson: true, summary: 'A number was tried, and how it went', params, body: shape.testInput },
    (caller, { params, body }) => keepNumberTest(varde, caller, params.unitId, body),
  )
  web.post(
    '/api/crisis-plans/:unitId/test-calls',
    {
      config: { ...writes, byPerson: true },
      schema: {
        tags,
        summary: 'Rings numbers to try them: those who agreed, and telephones of duties',
        params,
        body: shape.testCallsInput,
        response: { 202: z.object({ calls: z.number().int() }) },
      },
    },
    async (request, reply) =>
      reply.status(202).send(await tryNumbers(varde, callerOf(request), request.params.unitId, request.body)),
  )
  act(
    'POST',
    '/api/crisis-plans/:unitId/steps',
    { byPerson: true, summary: 'How far the roll-out has come', params, body: shape.stepInput },
    (caller, { params, body }) => reportStep(varde, caller, params.unitId, body),
  )
}
