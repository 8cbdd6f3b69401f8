import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { cancelExercise, holdExercise, planExercise } from '../actions/plan-exercise.ts'
import { viewPlanned } from '../actions/view-planned.ts'
import * as shape from './planned-shapes.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'crisis.write-plan' } as const
const tags = ['crisis']
const params = shape.plannedParams

/** Exercises that are planned. */
export function registerPlannedRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crisis-exercises',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'Exercises that are planned, the first day first',
        response: { 200: shape.plannedList },
      },
    },
    async (request) => viewPlanned(varde, callerOf(request)),
  )
  web.post(
    '/api/crisis-exercises',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Plans an exercise',
        body: shape.exercisePlan,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await planExercise(varde, callerOf(request), request.body)),
  )
  act(
    'POST',
    '/api/crisis-exercises/:id/cancel',
    { summary: 'Cancels a planned exercise', params },
    (caller, { params }) => cancelExercise(varde, caller, params.id),
  )
  web.post(
    '/api/crisis-exercises/:id/hold',
    {
      config: { ...writes, byPerson: true },
      schema: {
        tags,
        summary: 'Declares a planned exercise, as it was planned',
        params,
        response: { 201: z.object({ crisisId: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await holdExercise(varde, callerOf(request), request.params.id)),
  )
}
