import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { writeEntries } from '../actions/append-entry.ts'
import { readLog } from '../actions/read-log.ts'
import { type EmptyEvents, redactEntry } from '../actions/redact-entry.ts'
import * as shape from './crisis-shapes.ts'

const tags = ['crisis']
const params = shape.crisisParams
const writes = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'standing',
  byPerson: true,
} as const

export function registerLogRoutes(web: Web, varde: Varde, emptyEvents: EmptyEvents): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises/:id/log',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'A piece of the log: the newest, those before a number, or those after one',
        params,
        querystring: shape.logQuery,
        response: { 200: shape.logPage },
      },
    },
    async (request) => readLog(varde, callerOf(request), request.params.id, request.query),
  )
  web.post(
    '/api/crises/:id/entries',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Writes entries in the log, in order; the same client key twice is one entry',
        params,
        body: shape.entriesInput,
        response: { 201: shape.entryList },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await writeEntries(varde, callerOf(request), request.params.id, request.body.entries)),
  )
  act(
    'POST',
    '/api/crises/:id/entries/:entryId/redact',
    {
      consequence: 'power',
      right: 'standing',
      summary: 'Empties an entry that should never have been written; who, when and its digest remain',
      params: params.extend({ entryId: z.string().max(80) }),
      body: shape.emptyInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => {
      const { id: crisisId, entryId } = params
      return redactEntry(varde, caller, { crisisId, entryId, reason: body.reason }, emptyEvents)
    },
  )
}
