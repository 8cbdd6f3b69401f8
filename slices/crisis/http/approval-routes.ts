import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveStatement, returnStatement } from '../actions/decide-statement.ts'
import { viewApproval } from '../actions/view-approval.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import { FACT_STATES, POLICE } from '../rules/fact.ts'
import { SAID_STANDINGS } from '../rules/said-standing.ts'
import { BASES } from '../rules/sentence-basis.ts'
import { GROUPS, STATEMENT_KINDS } from '../rules/statement.ts'

const tags = ['crisis']
const params = z.object({ messageId: z.string().min(1).max(80) })
const approvalId = z.string().min(1).max(80)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const texts = z.record(z.string(), z.object({ title: z.string(), paragraphs: z.array(z.string()) }))

const approvalPage = z.object({
  messageId: z.string(),
  approvalId: z.string().nullable(),
  crisis: z.object({
    ...{ id: z.string(), number: z.string(), unit: z.string().nullable() },
    ...{ names, isOpen: z.boolean() },
  }),
  mayOpenRoom: z.boolean(),
  number: z.number().int(),
  kind: z.enum(STATEMENT_KINDS),
  isExercise: z.boolean(),
  isFollowing: z.boolean(),
  corrects: z.object({ number: z.number().int(), also: z.array(z.number().int()), texts }).nullable(),
  askedBy: named,
  askedAt: z.string(),
  texts,
  questions: z.array(z.object({ language: z.string(), text: z.string() })),
  sentences: z.array(
    z.object({
      ...{ text: z.string(), isTitle: z.boolean(), basis: z.enum(BASES) },
      ...{ factIds: z.array(z.string()), reason: z.string().nullable() },
      touches: z.array(z.string()).describe('Facts that are not confirmed and that it comes near'),
    }),
  ),
  translations: z.array(
    z.object({
      language: z.string(),
      from: z.string(),
      rows: z.array(z.object({ source: z.string(), text: z.string() })),
    }),
  ),
  facts: z.array(
    z.object({
      ...{ id: z.string(), text: z.string(), state: z.enum(FACT_STATES), source: z.string() },
      ...{ at: z.string(), isChanged: z.boolean() },
    }),
  ),
  beside: z.array(z.object({ id: z.string(), text: z.string(), source: z.string(), at: z.string() })),
  unsure: z
    .array(
      z.object({
        ...{ id: z.string(), text: z.string(), state: z.enum(FACT_STATES), police: z.enum(POLICE) },
        ...{ counter: z.string(), source: z.string(), at: z.string() },
      }),
    )
    .describe('All that is not confirmed in the room now; what a sentence says or comes near first'),
  people: z.number().int(),
  waiting: z.number().int().describe('Of a correction: those who do not have the old words yet'),
  reach: z.array(
    z.object({
      ...{ group: z.enum(GROUPS), heads: z.number().int(), of: z.number().int() },
      ...{ unreachable: z.number().int(), excluded: z.number().int() },
      isStopped: z.boolean().describe('A stop that the law sets holds it back from them'),
      waiting: z.number().int().describe('Of a correction: of those who get it, who do not have the old words yet'),
      stopped: z.number().int().describe('Of a correction: who never get the old words, as they were stopped'),
    }),
  ),
  languages: z.array(z.string()),
  promised: z
    .array(
      z.object({
        dueAt: z.string(),
        whom: z.array(z.object({ group: z.enum(GROUPS), heads: z.number().int() })),
      }),
    )
    .describe('Who was promised more by then, and is not among those who get this'),
  nextAt: z.string().nullable(),
  alsoAsked: z.array(z.object({ messageId: z.string(), languages: z.array(z.string()) })),
  verdict: z.enum(['yes', 'own', 'not-approver']),
  names: z.array(z.string()),
  outcome: z
    .object({
      ...{ kind: z.enum(['approved', 'ended', 'withdrawn']), reason: z.string().nullable() },
      ...{ at: z.string().nullable(), by: named.nullable() },
      yes: z.object({ by: named, at: z.string(), isYours: z.boolean() }).nullable(),
      now: z.enum(['waiting', 'going', 'never-out', ...SAID_STANDINGS]),
      correctedBy: z.number().int().nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<ApprovalPageView>

/** Approving words of a crisis: a page of its own, for those who may say yes, called in or not. */
export function registerApprovalRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'approval', right: 'authority', scope: 'crisis:write' },
    tags,
  })
  web.get(
    '/api/crisis-approvals/:messageId',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'Words of a room that wait for a yes: with facts, and exactly who gets them; or what became of them',
        params,
        response: { 200: approvalPage },
      },
    },
    async (request) => viewApproval(varde, callerOf(request), request.params.messageId),
  )
  act(
    'POST',
    '/api/crisis-approvals/:messageId/approve',
    // A director at home with a code from the envelope is the last who can say yes at night.
    {
      emergencyCode: true,
      summary: 'Says yes to words of a room; they leave at once',
      params,
      body: z.object({
        approvalId,
        read: z
          .array(z.string().min(2).max(12))
          .max(40)
          .default([])
          .describe(
            'Languages that the caller reads, and has read beside the one they are made from: they say nothing more',
          ),
        readers: z
          .array(z.object({ language: z.string().min(2).max(12), name: z.string().max(100) }))
          .max(40)
          .default([])
          .describe(
            'Who has read the other languages, where the caller does not read them; never whoever wrote the words',
          ),
      }),
    },
    (caller, { params, body }) => approveStatement(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/crisis-approvals/:messageId/return',
    {
      consequence: 'write',
      byPerson: true,
      summary: 'Sends words of a room back with a reason: they are set aside',
      params,
      body: z.object({ approvalId, reason: z.string().trim().min(1).max(1000) }),
      workingText: ['reason'],
    },
    (caller, { params, body }) => returnStatement(varde, caller, { ...params, ...body }),
  )
}
