import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sayMet, sendInject, skipInject, writeInject } from '../actions/change-injects.ts'
import { addObserver, chooseScript, dropObserver, holdScript, setPace } from '../actions/direct-practice.ts'
import { makeFinding, observe } from '../actions/observe.ts'
import { viewPractice, viewScripts } from '../actions/view-practice.ts'
import { crisisParams as params } from '../schemas.ts'
import * as shape from '../schemas-practice.ts'

const reads = { access: 'signed-in', scope: 'crisis:read' } as const
const writes = { access: 'signed-in', scope: 'crisis:write' } as const
const tags = ['crisis']
const response = { 204: z.null() }
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
  web.post(
    '/api/crises/:id/script',
    {
      config: writes,
      schema: { tags, summary: 'Chooses the script; it begins now', params, body: shape.scriptChoice, response },
    },
    async (request, reply) => {
      await chooseScript(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/script/hold',
    {
      config: writes,
      schema: { tags, summary: 'Holds the script, or lets it go on', params, body: shape.holdInput, response },
    },
    async (request, reply) => {
      await holdScript(varde, callerOf(request), request.params.id, request.body.isHeld)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/pace',
    {
      config: writes,
      schema: { tags, summary: 'How fast the clock of the exercise goes', params, body: shape.paceInput, response },
    },
    async (request, reply) => {
      await setPace(varde, callerOf(request), request.params.id, request.body.pace)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/observers',
    {
      config: writes,
      schema: { tags, summary: 'Names one more who watches', params, body: shape.observerInput, response },
    },
    async (request, reply) => {
      await addObserver(varde, callerOf(request), request.params.id, request.body.personId)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/injects',
    {
      config: writes,
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
      config: writes,
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
  web.post(
    '/api/crises/:id/observations/:itemId/finding',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Makes a finding of an observation, when the exercise is over',
        params: itemParams,
        body: shape.findingOwner,
        response,
      },
    },
    async (request, reply) => {
      const { id: crisisId, itemId: id } = request.params
      await makeFinding(varde, callerOf(request), crisisId, { id, ...request.body })
      return reply.status(204).send(null)
    },
  )
  for (const { path, summary, does } of SAID)
    web.post(
      `/api/crises/:id/${path}`,
      { config: writes, schema: { tags, summary, params: itemParams, response } },
      async (request, reply) => {
        await does(varde, callerOf(request), request.params.id, request.params.itemId)
        return reply.status(204).send(null)
      },
    )
}
