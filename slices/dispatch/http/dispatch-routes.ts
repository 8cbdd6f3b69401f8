import type { FastifyContextConfig } from 'fastify'
import { z } from 'zod'
import { openEventStream } from '../../../kit/http/sse.ts'
import { takeSeat } from '../../../kit/http/stream-seats.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readyVersions } from '../../message/index.ts'
import { dispatchView, thoseThatStandStill } from '../actions/dispatch-view.ts'
import { pauseDispatch, resumeDispatch, stopDispatch } from '../actions/hold-dispatch.ts'
import { openByHand, overrideWave } from '../actions/override-wave.ts'
import { peopleBehind } from '../actions/people-behind.ts'
import { planCorrection } from '../actions/plan-correction.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { dispatchRights, maySee } from '../rules/dispatch-right.ts'
import { RECIPIENT_STATES } from '../rules/wave.ts'
import { embargoOf } from '../store/dispatch-store.ts'
import { listDispatches } from '../store/dispatch-views.ts'
import { notHungIn } from '../store/task-words.ts'
import * as shape from './dispatch-shapes.ts'
import { followDispatch } from './live.ts'

const byId = z.object({ id: z.string() })
const byWave = z.object({ id: z.string(), wave: z.string() })
const tags = ['dispatch']
const read = { access: 'signed-in', consequence: 'read', scope: 'dispatch:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'dispatch:write', right: 'dispatch.plan' } as const

export function registerDispatchRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/dispatches',
    {
      config: read,
      schema: {
        tags,
        summary: 'Dispatches, running first',
        response: { 200: z.object({ dispatches: z.array(shape.dispatchLine) }) },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const all = (await listDispatches(varde.db, readerOf(caller))).filter((one) =>
        maySee(caller, one.unitId, one.isOut),
      )
      const ids = all.map((one) => one.id)
      const running = all.filter((one) => one.state === 'running').map((one) => one.id)
      const [notHung, still] = await Promise.all([
        notHungIn(varde.db, ids, varde.now()),
        thoseThatStandStill(varde, caller, running),
      ])
      return {
        dispatches: all.map((one) => ({
          ...one,
          notHung: notHung.get(one.id) ?? 0,
          standsStill: still.get(one.id) ?? null,
        })),
      }
    },
  )
  web.get(
    '/api/dispatches/ready',
    {
      config: read,
      schema: {
        tags,
        summary: 'Approved versions that wait to be dispatched',
        response: { 200: z.object({ versions: z.array(shape.readyVersion) }) },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const own = (await readyVersions(varde.db, readerOf(caller))).filter((one) =>
        dispatchRights(caller, one.unitId).includes('plan'),
      )
      const embargoes = await Promise.all(own.map((one) => embargoOf(varde.db, one.messageId)))
      return { versions: own.map((one, place) => ({ ...one, embargoUntil: embargoes[place]! })) }
    },
  )
  web.post(
    '/api/dispatches',
    {
      config: write,
      schema: { tags, summary: 'Plan a dispatch', body: shape.planInput, response: { 200: shape.dispatchView } },
    },
    async (request) => {
      const caller = callerOf(request)
      const { versionId, waves, notAfter } = request.body
      const plan = {
        versionId,
        notAfter: notAfter ? new Date(notAfter) : null,
        waves: waves.map((wave) => ({ ...wave, secondChannelMinutes: wave.secondChannelMinutes ?? null })),
      }
      return dispatchView(varde, caller, await planDispatch(varde, caller, plan))
    },
  )
  web.post(
    '/api/dispatches/correction',
    {
      config: write,
      schema: {
        tags,
        summary: 'Plan the dispatch of a correction to exactly those who got the old text',
        body: z.object({ versionId: z.string() }),
        response: { 200: shape.dispatchView },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      return dispatchView(varde, caller, await planCorrection(varde, caller, request.body.versionId))
    },
  )
  web.get(
    '/api/dispatches/:id',
    {
      config: read,
      schema: { tags, summary: 'One dispatch as it stands', params: byId, response: { 200: shape.dispatchView } },
    },
    async (request) => dispatchView(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/dispatches/:id/live',
    {
      config: read,
      schema: {
        tags,
        summary: 'The dispatch as server-sent events',
        params: byId,
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      await dispatchView(varde, caller, request.params.id)
      const leave = takeSeat(caller.id)
      await followDispatch(varde, caller, request.params.id, openEventStream(request, reply)).finally(leave)
    },
  )
  web.get(
    '/api/dispatches/:id/recipients',
    {
      // People by name: read by a person, and by no token.
      config: { access: 'signed-in', consequence: 'read' },
      schema: {
        tags,
        summary: 'The people behind a number',
        params: byId,
        querystring: z.object({
          /** Left out: all waves. */
          wave: z.string().optional(),
          state: z.enum(RECIPIENT_STATES).optional(),
          page: z.coerce.number().int().positive().default(1),
        }),
        response: { 200: shape.recipientsPage },
      },
    },
    async (request) => {
      const { wave: waveId = null, state = null, page } = request.query
      return peopleBehind(varde, callerOf(request), { dispatchId: request.params.id, waveId, state, page })
    },
  )
  registerActs(web, varde)
}

function registerActs(web: Web, varde: Varde): void {
  const schema = (summary: string) => ({ tags, summary, params: byId, response: { 200: shape.dispatchView } })
  web.post(
    '/api/dispatches/:id/start',
    {
      config: { ...write, consequence: 'release', right: 'dispatch.start' },
      schema: { ...schema('Start: freeze the audience and let the waves go'), body: shape.startInput },
    },
    async (request) => {
      const caller = callerOf(request)
      await startDispatch(varde, caller, request.params.id, null, request.body?.again?.reason)
      return dispatchView(varde, caller, request.params.id)
    },
  )
  const holds: [string, typeof pauseDispatch, FastifyContextConfig][] = [
    ['pause', pauseDispatch, { ...write, right: 'dispatch.pause', byPerson: true }],
    ['resume', resumeDispatch, { ...write, consequence: 'release', right: 'dispatch.pause' }],
    // Stopping is for good, and what remains goes to nobody: a session that somebody left must not do it. Who is in haste pauses, which asks for nothing.
    ['stop', stopDispatch, { ...write, consequence: 'release', emergencyCode: true, right: 'dispatch.pause' }],
  ]
  for (const [name, act, config] of holds)
    web.post(`/api/dispatches/:id/${name}`, { config, schema: schema(`${name} the dispatch`) }, async (request) => {
      const caller = callerOf(request)
      const { id } = request.params as { id: string }
      await act(varde, caller, id)
      return dispatchView(varde, caller, id)
    })
  web.post(
    '/api/dispatches/:id/waves/:wave/open',
    {
      config: { ...write, consequence: 'release', right: 'dispatch.start' },
      schema: {
        tags,
        summary: 'Open a wave that waits for a person',
        params: byWave,
        response: { 200: shape.dispatchView },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const { id, wave } = request.params
      await openByHand(varde, caller, { dispatchId: id, waveId: wave })
      return dispatchView(varde, caller, id)
    },
  )
  web.post(
    '/api/dispatches/:id/waves/:wave/override',
    {
      config: { ...write, consequence: 'release', right: 'dispatch.override' },
      schema: {
        tags,
        summary: 'Open a wave against what holds it',
        params: byWave,
        body: z.object({ reason: z.string().max(1000), confirmed: z.boolean() }),
        response: { 200: shape.dispatchView },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const { id, wave } = request.params
      await overrideWave(varde, caller, {
        dispatchId: id,
        waveId: wave,
        reason: request.body.reason,
        isConfirmed: request.body.confirmed,
      })
      return dispatchView(varde, caller, id)
    },
  )
}
