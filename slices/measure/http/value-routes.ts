import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { openValue } from '../actions/open-value.ts'
import { addRemark, takeBackValue, writeValue } from '../actions/write-value.ts'
import * as shape from './measure-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'measure:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']

/** Values written by hand, the rows they are made of, and what is noted on the time line. */
export function registerValueRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/measure/indicators/:key/values',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes down a value with its source; one of the same period is replaced and kept',
        params: shape.keyParams,
        body: shape.valueInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { value, hits, n, margin, spread, ...rest } = request.body
      const { fromOn, toOn } = rest
      const figures = value === null ? null : { fromOn, toOn, value, hits, n, margin, spread }
      const id = await writeValue(varde, callerOf(request), request.params.key, { ...rest, figures })
      return reply.status(201).send({ id })
    },
  )
  web.post(
    '/api/measure/indicators/:key/remarks',
    {
      config: { ...writes, workingText: ['text'] },
      schema: {
        tags,
        summary: 'Notes something on the time line',
        params: shape.keyParams,
        body: shape.remarkInput,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await addRemark(varde, callerOf(request), request.params.key, request.body)
      return reply.status(204).send(null)
    },
  )
  web.get(
    '/api/measure/values/:id',
    {
      config: reads,
      schema: {
        tags,
        summary: 'The rows that a value is made of, and the number they give again',
        params: shape.idParams,
        response: { 200: shape.openedValue },
      },
    },
    async (request) => openValue(varde, request.params.id),
  )
  web.post(
    '/api/measure/values/:id/take-back',
    {
      config: { ...writes, consequence: 'release' },
      schema: {
        tags,
        summary: 'Takes a value back; reports that showed it keep it',
        params: shape.idParams,
        body: z.object({ reason: shape.reasonText.min(1) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await takeBackValue(varde, callerOf(request), request.params.id, request.body.reason)
      return reply.status(204).send(null)
    },
  )
}
