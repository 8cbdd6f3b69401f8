import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listMessages, type OncePort } from '../actions/list-messages.ts'
import { viewHistory, viewRevision } from '../actions/view-history.ts'
import { viewMessage } from '../actions/view-message.ts'
import { viewOptions } from '../actions/view-options.ts'
import { viewPlatform } from '../actions/view-platform.ts'
import { viewPrinciples } from '../actions/view-principles.ts'
import { MESSAGE_STATES } from '../rules/message-state.ts'
import { history, messageOptions, platformView, revisionText } from './around-shapes.ts'
import { messageList, messageView } from './message-shapes.ts'
import { language, messageKind } from './part-shapes.ts'
import { principlesView } from './principle-shapes.ts'

const config = { access: 'signed-in', consequence: 'read', scope: 'message:read' } as const
const tags = ['message']
const params = z.object({ id: z.string() })
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const oneOrMore = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(z.enum(MESSAGE_STATES)).optional(),
)
const filter = z.object({
  state: oneOrMore,
  kind: messageKind.optional(),
  unitId: z.string().optional(),
  mine: flag.optional(),
  waiting: flag.optional(),
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export function registerReadRoutes(web: Web, varde: Varde, once?: OncePort): void {
  web.get(
    '/api/messages',
    {
      config,
      schema: {
        tags,
        summary:
          'Messages the caller may read, newest change first; with `waiting`, those the caller is asked to approve, one for each message of a crisis',
        querystring: filter,
        response: { 200: messageList },
      },
    },
    async (request) => {
      const { state, kind, unitId, mine, waiting, q, page } = request.query
      const asked = { states: state, kind, unitId, onlyMine: mine, onlyWaiting: waiting, text: q, page }
      return listMessages(varde, callerOf(request), asked, once)
    },
  )
  web.get(
    '/api/message-options',
    {
      config,
      schema: {
        tags,
        summary: 'Units the caller writes for, legal bases that hold today, what is public already',
        response: { 200: messageOptions },
      },
    },
    async (request) => viewOptions(varde, callerOf(request)),
  )
  web.get(
    '/api/messages/:id',
    {
      config,
      schema: {
        tags,
        summary: 'A message with editions, remarks and abilities',
        params,
        response: { 200: messageView },
      },
    },
    async (request) => viewMessage(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/messages/:id/platform',
    {
      config,
      schema: {
        tags,
        summary: 'Building blocks of the strategy for those the message is for',
        params,
        response: { 200: platformView },
      },
    },
    async (request) => viewPlatform(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/messages/:id/principles',
    {
      config,
      schema: {
        tags,
        summary: 'The principles of the strategy in force that the approver answers, and the rights that are shown',
        params,
        response: { 200: principlesView },
      },
    },
    async (request) => viewPrinciples(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/messages/:id/history',
    { config, schema: { tags, summary: 'Who wrote when, in every edition', params, response: { 200: history } } },
    async (request) => viewHistory(varde, callerOf(request), request.params.id),
  )
  web.get(
    '/api/messages/:id/editions/:language/revisions/:number',
    {
      config,
      schema: {
        tags,
        summary: 'The text of one revision',
        params: params.extend({ language, number: z.coerce.number().int() }),
        response: { 200: revisionText },
      },
    },
    async (request) => {
      const { id, ...which } = request.params
      return viewRevision(varde, callerOf(request), { messageId: id, ...which })
    },
  )
}
