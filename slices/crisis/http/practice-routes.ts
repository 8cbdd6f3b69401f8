import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sayMet, sendInject, skipInject, writeInject } from '../actions/change-injects.ts'
import { addObserver, chooseScript, dropObserver, holdScript, setPace } from '../actions/direct-practice.ts'
import { giveDirection } from '../actions/hand-direction.ts'
import { makeFinding, observe } from '../actions/observe.ts'
import { viewPractice, viewScripts } from '../actions/view-practice.ts'
import { shiftInput } from './afterwards-shapes.ts'
import { crisisParams as params } from './crisis-shapes.ts'
import * as shape from './practice-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing' } as const
const tags = ['crisis']
const itemParams = params.extend({ itemId: z.string().min(1).max(80) })
/** What can be done with one inject, or with one who watches. */
const SAID = [
  { path: 'injects/:itemId/send', summary: 'Sends an inject that waits, now', does: sendInject },
  { path: 'injects/:itemId/skip', summary: 'An inject that waits does not come', does: skipInject },
  { path: 'injects/:itemId/met', summary: 'What was expected of an inject has been done', does: sayMet },
  { path: 'observers/:itemId/remove', summary: 'This person watches no more', does: dropObserver },
] as const

/** An exercise: its script, its clock, and those who watch. */
export function registerPracticeRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises/scripts',
    { config: reads, schema: { tags, summary: 'Scripts of exercises', response: { 200: shape.scriptList } } },
    async () => viewScripts(varde),
  )
  web.get(
    '/api/crises/:id/practice',
    {
      config: reads,
      schema: {
        tags,
        summary: 'An exercise: its clock and injects; those who play see what has come alone',
        params,
        response: { 200: shape.practiceView },
      },
    },
    async (request) => viewPractice(varde, callerOf(request), request.params.id),
  )
  act(
    'POST',
    '/api/crises/:id/script',
    { summary: 'Chooses the script; it begins now', params, body: shape.scriptChoice },
    (caller, { params, body }) => chooseScript(varde, caller, params.id, body),
  )
  act(
    'POST',
    '/api/crises/:id/script/hold',
    { summary: 'Holds the script, or lets it go on', params, body: shape.holdInput },
    (caller, { params, body }) => holdScript(varde, caller, params.id, body.isHeld),
  )
  act(
    'POST',
    '/api/crises/:id/pace',
    { summary: 'How fast the clock of the exercise goes', params, body: shape.paceInput },
    (caller, { params, body }) => setPace(varde, caller, params.id, body.pace),
  )
  act(
    'POST',
    '/api/crises/:id/observers',
    { consequence: 'power', summary: 'Names one more who watches', params, body: shape.observerInput },
    (caller, { params, body }) => addObserver(varde, caller, params.id, body.personId),
  )
  web.post(
    '/api/crises/:id/direction',
    {
      config: { ...writes, workingText: ['brief'], consequence: 'power' },
      schema: {
        tags,
        summary: 'Hands on the leadership of an exercise; the one who comes takes it as a shift',
        params,
        body: shiftInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await giveDirection(varde, callerOf(request), request.params.id, request.body)),
  )
  web.post(
    '/api/crises/:id/injects',
    {
      config: { ...writes, workingText: ['text', 'sender', 'expects'] },
      schema: {
        tags,
        summary: 'Writes an inject on the way',
        params,
        body: shape.injectInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await writeInject(varde, callerOf(request), request.params.id, request.body)),
  )
  web.post(
    '/api/crises/:id/observations',
    {
      config: { ...writes, byPerson: true, workingText: ['text'] },
      schema: {
        tags,
        summary: 'Writes down what was seen; those who play do not see it before it is over',
        params,
        body: shape.observationInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await observe(varde, callerOf(request), request.params.id, request.body)),
  )
  act(
    'POST',
    '/api/crises/:id/observations/:itemId/finding',
    {
      summary: 'Makes a finding of an observation, when the exercise is over',
      params: itemParams,
      body: shape.findingOwner,
    },
    (caller, { params, body }) => {
      const { id: crisisId, itemId: id } = params
      return makeFinding(varde, caller, crisisId, { id, ...body })
    },
  )
  for (const { path, summary, does } of SAID)
    act('POST', `/api/crises/:id/${path}`, { byPerson: true, summary, params: itemParams }, (caller, { params }) =>
      does(varde, caller, params.id, params.itemId),
    )
}
