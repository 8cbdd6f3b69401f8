import type { FastifyContextConfig } from 'fastify'
import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addSource, endSource, setSource } from '../actions/keep-source.ts'
import { readSenderKey, renewSenderKey } from '../actions/sender-key.ts'
import { dropRun, takeRun, undoRun } from '../actions/settle-run.ts'
import { startRun } from '../actions/start-run.ts'
import { viewRun, viewSource, viewSources } from '../actions/view-sources.ts'
import { idParams as params, reasonText } from './measure-shapes.ts'
import { runPreview, sourceChange, sourceInput, sourceList, sourceView } from './source-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
/** Where a source is read and which series it fills decides what open data say. */
const steers = { ...writes, consequence: 'power' } as const
const tags = ['measure']
const made = { 201: z.object({ id: z.string() }) }
const done = { 204: z.null() }

/** Sources that are asked by themselves or that send to us, and their runs. */
export function registerSourceRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/sources',
    {
      config: reads,
      schema: { tags, summary: 'Every source, with how its latest reading went', response: { 200: sourceList } },
    },
    async (request) => viewSources(varde, callerOf(request)),
  )
  web.get(
    '/api/measure/sources/:id',
    {
      config: { ...writes, consequence: 'read' },
      schema: { tags, summary: 'A source with its run log', params, response: { 200: sourceView } },
    },
    async (request) => viewSource(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/sources',
    {
      config: { ...steers, quotedText: 'all' },
      schema: { tags, summary: 'Adds a source', body: sourceInput, response: made },
    },
    async (request, reply) => reply.status(201).send(await addSource(varde, callerOf(request), request.body)),
  )
  web.put(
    '/api/measure/sources/:id',
    {
      config: { ...steers, quotedText: 'all' },
      schema: {
        tags,
        summary: 'Says anew where a source is and what is asked',
        params,
        body: sourceChange,
        response: done,
      },
    },
    async (request, reply) => {
      await setSource(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  web.get(
    '/api/measure/sources/:id/key',
    {
      config: { ...writes, consequence: 'take-out', right: 'measure.keep' },
      schema: {
        tags,
        summary: 'The key that a sender signs with',
        params,
        response: { 200: z.object({ key: z.string() }) },
      },
    },
    async (request) => readSenderKey(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/measure/sources/:id/runs',
    {
      config: writes,
      schema: { tags, summary: 'Reads a source and shows what it would change', params, response: made },
    },
    async (request, reply) => reply.status(201).send(await startRun(varde, callerOf(request), request.params.id)),
  )
  web.get(
    '/api/measure/runs/:id',
    {
      config: { ...writes, consequence: 'read' },
      schema: { tags, summary: 'What a run would change', params, response: { 200: runPreview } },
    },
    async (request) => viewRun(varde, callerOf(request), request.params.id),
  )
  const acts: [string, string, typeof endSource, FastifyContextConfig][] = [
    ['/api/measure/sources/:id/end', 'Ends a source; what it gave stays', endSource, writes],
    [
      '/api/measure/sources/:id/key',
      'A new key for a sender; the one before no longer opens',
      renewSenderKey,
      { ...writes, consequence: 'power', right: 'measure.keep' },
    ],
    ['/api/measure/runs/:id/take', 'Takes in what a run has read, all or none', takeRun, writes],
    ['/api/measure/runs/:id/drop', 'Lets go of what a run has read', dropRun, writes],
  ]
  for (const [path, summary, act, config] of acts)
    web.post(path, { config, schema: { tags, summary, params, response: done } }, async (request, reply) => {
      await act(varde, callerOf(request), (request.params as { id: string }).id)
      return reply.status(204).send(null)
    })
  web.post(
    '/api/measure/runs/:id/undo',
    {
      config: { ...writes, consequence: 'release' },
      schema: {
        tags,
        summary: 'Undoes a run: what stood before stands again. Where it brought mentions a reason must be given',
        params,
        body: z.object({ reason: reasonText.default('') }),
        response: done,
      },
    },
    async (request, reply) => {
      await undoRun(varde, callerOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )
}
