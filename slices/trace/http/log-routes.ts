import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readLogPage, readLogState } from '../actions/read-log.ts'
import { redactEvent } from '../actions/redact-event.ts'
import { startVerification } from '../actions/run-verification.ts'
import * as shape from './trace-shapes.ts'

const tags = ['trace']
const read = { access: 'signed-in', consequence: 'read', scope: 'trace:read' } as const
/** People alone check and redact: no token opens these. */
const people = { access: 'signed-in', consequence: 'write', right: 'trace.read' } as const
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export function registerLogRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/log',
    {
      config: read,
      schema: {
        tags,
        summary: 'The log, newest first, as far as the caller may see it',
        querystring: z.object({
          unitId: z.string().max(60).optional(),
          /** A name such as `message.approved`, or a slice such as `message`. */
          event: z
            .string()
            .regex(/^[a-z-]+(\.[a-z-]+)?$/)
            .optional(),
          from: moment.optional(),
          to: moment.optional(),
          before: z.coerce.number().int().positive().optional(),
        }),
        response: { 200: shape.logPage },
      },
    },
    (request) => readLogPage(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/log/state',
    {
      config: read,
      schema: {
        tags,
        summary: 'How long the log is, what signs for it, what the last check found',
        response: { 200: shape.logState },
      },
    },
    (request) => readLogState(varde, callerOf(request)),
  )
  web.post(
    '/api/log/verification',
    {
      config: people,
      schema: {
        tags,
        summary: 'Check the whole log; the state tells how far it has come',
        response: { 202: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id } = await startVerification(varde, callerOf(request))
      return reply.status(202).send({ id })
    },
  )
  web.post(
    '/api/log/:eventId/redaction',
    {
      config: { ...people, consequence: 'power', right: 'trace.redact' },
      schema: {
        tags,
        summary: 'Empty the content of one event; that it was done, by whom and why stays in the log',
        params: z.object({ eventId: z.string().max(60) }),
        body: z.object({ reason: z.string().max(500) }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      await redactEvent(varde, callerOf(request), request.params.eventId, request.body.reason)
      return { done: true as const }
    },
  )
}
