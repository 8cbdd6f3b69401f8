import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { openEventStream } from '../../../kit/http/sse.ts'
import { takeSeat } from '../../../kit/http/stream-seats.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { knownToDesk, suggestFor, viewInquiries } from '../actions/view-desk.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { INQUIRY_STATES, INQUIRY_VIEWS } from '../rules/inquiry.ts'
import { inquiryDraft, inquiryList, inquiryView, received, suggestion } from './inquiry-shapes.ts'
import { followDesk, followInquiry, saysPresent, sendFile } from './live.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'press.handle' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const asked = z.object({
  view: z.enum(INQUIRY_VIEWS).default('open'),
  q: z.string().trim().max(300).optional(),
  journalistId: z.string().optional(),
  outletId: z.string().optional(),
  caseId: z.string().optional(),
  unitId: z.string().optional().describe('Cases of this unit and those below it'),
  state: z.enum(INQUIRY_STATES).optional(),
  owner: z.string().optional().describe('A person, or `desk` for those that nobody in person has'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** The desk's list and its reading; what changes an inquiry stands in `inquiry-act-routes.ts`. */
export function registerInquiryRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/inquiries',
    {
      config: read,
      schema: {
        tags,
        summary: 'Inquiries: open ones by deadline, others newest first',
        querystring: asked,
        response: { 200: inquiryList },
      },
    },
    async (request) => {
      const { q, ...rest } = request.query
      return viewInquiries(varde, callerOf(request), { ...rest, text: q })
    },
  )
  web.get(
    '/api/press/live',
    {
      config: read,
      schema: {
        tags,
        summary: 'Server-sent events: «changed» when an inquiry has, the page asks again; with who has which one open',
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const leave = takeSeat(caller.id)
      await followDesk(varde, caller, openEventStream(request, reply)).finally(leave)
    },
  )
  web.get(
    '/api/press/inquiries/suggestion',
    {
      config: read,
      schema: {
        tags,
        summary: 'What a text seems to be, and whose case',
        querystring: z.object({ text: z.string().max(10_000) }),
        response: { 200: suggestion },
      },
    },
    async (request) => suggestFor(varde, callerOf(request), request.query.text),
  )
  web.get(
    '/api/press/known-public',
    {
      config: read,
      schema: {
        tags,
        summary: 'Numbers and addresses of the agency that are public, for the checks in the browser',
        response: { 200: z.object({ telephones: z.array(z.string()), emails: z.array(z.string()) }) },
      },
    },
    async (request) => knownToDesk(varde, callerOf(request)),
  )
  web.post(
    '/api/press/inquiries',
    {
      config: {
        ...write,
        right: 'press.take-inquiry',
        quotedText: ['topic', 'question', 'journalistName', 'outletName', 'details', 'handTo'],
      },
      schema: {
        tags,
        summary:
          'Takes an inquiry in; a request for documents that the caller may read is handed to its office at once',
        body: inquiryDraft,
        response: { 200: received },
      },
    },
    async (request) => {
      const { id, number, ownerUnit, mayRead } = await takeInquiry(varde, callerOf(request), request.body)
      return { id, number, ownerUnit, mayRead }
    },
  )
  web.get(
    '/api/press/inquiries/:id',
    { config: read, schema: { tags, summary: 'One inquiry and its course', params, response: { 200: inquiryView } } },
    async (request) => viewInquiry(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/press/inquiries/:id/live',
    {
      config: read,
      schema: {
        tags,
        summary: 'The inquiry and who has it open, as server-sent events',
        params,
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      await viewInquiry(varde, caller, request.params.id)
      const leave = takeSeat(caller.id)
      await followInquiry(varde, caller, request.params.id, openEventStream(request, reply)).finally(leave)
    },
  )
  act(
    'POST',
    '/api/press/inquiries/:id/presence',
    {
      right: 'standing',
      byPerson: true,
      summary: 'Says that the caller has it open; forgotten after 20 seconds',
      params,
      body: z.object({ isHere: z.boolean(), isWriting: z.boolean() }),
    },
    (caller, { params, body }) => saysPresent(varde, caller, params.id, body),
  )
  web.get(
    '/api/press/inquiries/:id/attachments/:file',
    {
      config: read,
      schema: {
        tags,
        summary: 'A file that came with a letter, always as a download',
        params: z.object({ id: z.string(), file: z.string() }),
        produces: ['application/octet-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => sendFile(varde, callerOf(request), request.params, reply),
  )
}
