import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveFirstMessage, saveFirstMessage, withdrawFirstWaiver } from '../actions/keep-first-message.ts'
import { takeInFirstWords } from '../actions/take-in-first-words.ts'
import { viewFirstMessages } from '../actions/view-first-messages.ts'
import * as shape from './statement-shapes.ts'

const tags = ['crisis']
const writes = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'crisis.write-first-words',
} as const

/** First words, ready before anything has happened. */
export function registerFirstMessageRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises/first-messages',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'First messages by scenario, audience and language, and what is lacking',
        response: { 200: shape.firstMessagesView },
      },
    },
    async (request) => viewFirstMessages(varde, callerOf(request)),
  )
  web.put(
    '/api/crises/first-messages',
    {
      config: writes,
      schema: {
        tags,
        summary:
          'Writes a first message; it must be approved before it can leave, and what was approved stands until then',
        body: shape.firstWords,
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => saveFirstMessage(varde, callerOf(request), request.body),
  )
  web.post(
    '/api/crises/first-messages/take-in',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Takes in first messages that the pack has added; what is here stays as it is',
        response: { 200: z.object({ taken: z.number().int() }) },
      },
    },
    async (request) => takeInFirstWords(varde, callerOf(request)),
  )
  act(
    'POST',
    '/api/crises/first-messages/:id/approve',
    {
      consequence: 'approval',
      right: 'authority',
      summary: 'Approves a first message beforehand, until a day',
      params: shape.firstParams,
      body: shape.firstApproval,
      workingText: ['waiver'],
    },
    (caller, { params, body }) => approveFirstMessage(varde, caller, { id: params.id, ...body }),
  )
  act(
    'POST',
    '/api/crises/first-messages/:id/waiver/withdraw',
    {
      consequence: 'approval',
      right: 'crisis.waive',
      summary: 'A leader takes back the waiver that was given with the approval',
      params: shape.firstParams,
    },
    (caller, { params }) => withdrawFirstWaiver(varde, caller, params.id),
  )
}
