import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { TextCheck } from '../actions/check-text.ts'
import { sendMinistryNote } from '../actions/send-ministry-note.ts'
import { handMinistryNote, noteReceipt, writeMinistryNote } from '../actions/tell-ministry.ts'
import { printMinistryNote, viewMinistryNotes } from '../actions/view-ministry-notes.ts'
import { HANDED_WAYS } from '../rules/ministry-note.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'cases:read' } as const
const writes = { access: 'signed-in', consequence: 'write', scope: 'cases:write', right: 'cases.assess' } as const
const tags = ['cases']
const params = z.object({ id: z.string() })
const oneNote = params.extend({ number: z.coerce.number().int().min(1) })
const text = z.object({ facts: z.string(), mayBeAsked: z.string(), weSay: z.string() })
const written = z.string().trim()

const noteList = z.object({
  notes: z.array(
    text.extend({
      number: z.number().int(),
      fingerprint: z.string(),
      reason: z.string().nullable().describe('Why what may give security away stands in it'),
      by: z.string().nullable(),
      at: z.string(),
      handed: z
        .object({ how: z.enum(HANDED_WAYS), to: z.string(), by: z.string().nullable(), at: z.string() })
        .nullable(),
      receivedAt: z.string().nullable(),
      letters: z.array(
        z.object({
          id: z.string(),
          recipientId: z.string(),
          name: z.string(),
          address: z.string(),
          state: z.enum(['waiting', 'sent', 'refused']),
          by: z.string().nullable(),
          at: z.string(),
          response: z.string().nullable(),
        }),
      ),
    }),
  ),
  start: text,
  recipients: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      address: z.string(),
      confirmed: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
    }),
  ),
  mayWrite: z.boolean(),
})

/**
 * Notes to the ministry: written, frozen, handed over, and that the ministry has it. Who there got one, and where they are reached, is
 * read by a person: the list has no scope, and so no token opens it.
 */
export function registerMinistryRoutes(web: Web, varde: Varde, names: TextCheck): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/cases/:id/ministry-notes',
    {
      config: { access: 'signed-in', consequence: 'read' },
      schema: {
        tags,
        summary: 'Notes to the ministry of a case, and where a new one starts',
        params,
        response: { 200: noteList },
      },
    },
    async (request) => viewMinistryNotes(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/cases/:id/ministry-notes/:number/pdf',
    {
      config: reads,
      schema: {
        tags,
        summary: 'A note to the ministry as a tagged PDF (PDF/UA-1)',
        params: oneNote,
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params
      const pdf = await printMinistryNote(varde, callerOf(request), { caseId: id, number })
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="notat-${number}.pdf"`)
        .send(pdf)
    },
  )
  web.post(
    '/api/cases/:id/ministry-notes',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Freezes a note to the ministry',
        params,
        body: z.object({
          facts: written.min(1).max(10_000),
          mayBeAsked: written.min(1).max(10_000),
          weSay: written.max(10_000),
          reason: written.max(1000).nullable().default(null),
        }),
        response: { 201: z.object({ number: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const made = await writeMinistryNote(varde, callerOf(request), names, {
        caseId: request.params.id,
        ...request.body,
      })
      return reply.status(201).send(made)
    },
  )
  act(
    'POST',
    '/api/cases/:id/ministry-notes/:number/send',
    {
      consequence: 'release',
      right: 'cases.assess',
      summary:
        'Sends the frozen note by e-mail to somebody whom the register has in the ministry; again, when asked again',
      params: oneNote,
      body: z.object({
        recipientId: z.string().max(80),
        isConfirmed: z.boolean().default(false).describe('The caller says that the address is right'),
      }),
    },
    (caller, { params, body }) => {
      const { id, number } = params
      return sendMinistryNote(varde, caller, { caseId: id, number, ...body })
    },
  )
  act(
    'POST',
    '/api/cases/:id/ministry-notes/:number/handed',
    {
      byPerson: true,
      summary: 'Notes who in the ministry got it, and how',
      params: oneNote,
      body: z.object({ how: z.enum(HANDED_WAYS), to: written.min(1).max(200) }),
    },
    (caller, { params, body }) => {
      const { id, number } = params
      return handMinistryNote(varde, caller, { caseId: id, number, ...body })
    },
  )
  act(
    'POST',
    '/api/cases/:id/ministry-notes/:number/received',
    { byPerson: true, summary: 'The ministry has said that it has it', params: oneNote },
    (caller, { params }) => {
      const { id, number } = params
      return noteReceipt(varde, caller, { caseId: id, number })
    },
  )
}
