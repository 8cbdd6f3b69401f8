import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { type Consequence, callerOf, type RestsOn, type Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askSource, replyAsSource } from '../actions/ask-source.ts'
import { closeInquiry, handOver, reopenInquiry } from '../actions/close-inquiry.ts'
import { approveAnswer, askForApproval, returnAnswer } from '../actions/decide-answer.ts'
import { endPermission, givePermission } from '../actions/give-permission.ts'
import { placeInCase } from '../actions/place-in-case.ts'
import { editInquiry, routeInquiry, takeOnInquiry } from '../actions/route-inquiry.ts'
import { sendAnswer, shareAnswer } from '../actions/send-answer.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { answerSave, details, kind, moment, office, permission, sourceAsk, topic } from './inquiry-shapes.ts'

const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const reason = z.string().trim().min(1).max(1000)
const none = z.object({}).optional()

/** Everything that is done with an inquiry. Each route calls one action and answers 204. */
export function registerInquiryActRoutes(web: Web, varde: Varde): void {
  const route = actRoutes(web, { config: write, tags })
  const act = <Body extends z.ZodType>(
    at: string,
    summary: string,
    body: Body,
    run: (caller: Caller, id: string, body: z.infer<Body>) => Promise<unknown>,
    more: {
      consequence?: Consequence
      right?: RestsOn
      byPerson?: true
      workingText?: readonly string[]
      quotedText?: readonly string[]
    } = {},
  ) =>
    route('POST', `/api/press/inquiries/:id/${at}`, { ...more, summary, params, body }, (caller, sent) =>
      run(caller, sent.params.id, sent.body as z.infer<Body>),
    )
  act(
    'unit',
    'Decides whose case it is',
    z.object({ unitId: z.string() }),
    (caller, id, { unitId }) => routeInquiry(varde, caller, { id, unitId }),
    { byPerson: true },
  )
  act('owner', 'Takes it on oneself', none, (caller, id) => takeOnInquiry(varde, caller, id), { byPerson: true })
  act(
    'facts',
    'Changes topic, kind or the journalist’s deadline',
    z.object({ topic, kind, dueAt: moment, details: details.optional() }),
    (caller, id, body) => editInquiry(varde, caller, { id, ...body }),
    { quotedText: ['topic', 'details'] },
  )
  act('sources', 'Asks a unit of the line for facts', sourceAsk, (caller, id, body) =>
    askSource(varde, caller, { id, ...body }),
  )
  act('approval', 'Asks for approval of the answer', none, (caller, id) => askForApproval(varde, caller, id))
  act(
    'approve',
    'Approves the answer that the approver has read',
    z.object({
      revision: z.number().int().min(1),
      weighed: z.object({ ids: z.array(z.string()).max(100), reason }).optional(),
    }),
    (caller, id, body) => approveAnswer(varde, caller, { id, ...body }),
    { consequence: 'approval', right: 'authority' },
  )
  act(
    'return',
    'Gives the answer back with what is to be changed',
    z.object({ reason }),
    (caller, id, body) => returnAnswer(varde, caller, { id, ...body }),
    { right: 'authority', byPerson: true },
  )
  act(
    'send',
    'Answers by e-mail in the thread, or notes that it was said on the telephone',
    z.object({ by: z.enum(['email', 'phone']) }),
    (caller, id, { by }) => sendAnswer(varde, caller, { id, by }),
    { consequence: 'release', right: 'standing' },
  )
  act(
    'permission',
    'Puts a permission to film or interview on record',
    permission,
    (caller, id, body) => givePermission(varde, caller, { id, permission: body }),
    { byPerson: true, workingText: ['place'] },
  )
  act(
    'permission-end',
    'Notes that consent or permission no longer holds',
    z.object({ reason }),
    (caller, id, body) => endPermission(varde, caller, { id, ...body }),
    { byPerson: true },
  )
  act(
    'hand-over',
    'Hands it to the office that has it to do',
    z.object({ to: office }),
    (caller, id, { to }) => handOver(varde, caller, { id, to }),
    { byPerson: true },
  )
  act(
    'close',
    'Closes it without an answer',
    z.object({ reason }),
    (caller, id, body) => closeInquiry(varde, caller, { id, ...body }),
    { byPerson: true },
  )
  act('reopen', 'Opens it again', z.object({ reason }), (caller, id, body) =>
    reopenInquiry(varde, caller, { id, ...body }),
  )
  act(
    'case',
    'Puts it in a case, or takes it out',
    z.object({ caseId: z.string().max(80).nullable() }),
    (caller, id, body) => placeInCase(varde, caller, { id, ...body }),
  )
  web.put(
    '/api/press/inquiries/:id/answer',
    {
      config: write,
      schema: {
        tags,
        summary: 'Saves the answer. 409 with the other text when somebody saved first',
        params,
        body: answerSave,
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => writeAnswer(varde, callerOf(request), { id: request.params.id, ...request.body }),
  )
  web.post(
    '/api/press/inquiries/:id/share',
    {
      config: { ...write, right: 'press.share-answer', byPerson: true },
      schema: {
        tags,
        summary: 'Decides that all press shall have the answer: it becomes a draft of a press release',
        params,
        body: z.object({ reason }),
        response: { 200: z.object({ messageId: z.string() }) },
      },
    },
    async (request) => shareAnswer(varde, callerOf(request), { id: request.params.id, reason: request.body.reason }),
  )
  route(
    'POST',
    '/api/press/sources/:id/reply',
    {
      right: 'standing',
      byPerson: true,
      summary: 'A unit’s facts for an answer; who wrote them is not kept',
      params,
      body: z.object({ reply: z.string().trim().min(1).max(10_000) }),
    },
    (caller, { params, body }) => replyAsSource(varde, caller, { id: params.id, reply: body.reply }),
  )
}
