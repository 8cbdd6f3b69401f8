import { z } from 'zod'
import { INNER_STANDINGS } from '../../../kit/kernel/words-standing.ts'
import { ABILITIES } from '../rules/ability.ts'
import type { MessageLine, MessageView } from '../rules/message-view.ts'
import {
  approver,
  body,
  checkName,
  concern,
  day,
  messageKind,
  mode,
  moment,
  named,
  offices,
  originKeys,
  state,
  words,
} from './part-shapes.ts'
import { principlesKept } from './principle-shapes.ts'
import { translation } from './translation-shapes.ts'

/** What is read of messages. `satisfies` holds the shapes to the types that the browser reads. */
const checks = z.partialRecord(
  checkName,
  z.object({ required: z.boolean(), done: z.boolean(), on: day.optional(), with: offices.optional() }),
)
const obstacle = z.union([
  z.object({
    code: z.enum(['edition-empty', 'edition-outdated', 'edition-unchecked', 'question-missing']),
    language: z.string(),
  }),
  z.object({ code: z.literal('stop-open'), language: z.string(), count: z.number().int() }),
  z.object({ code: z.literal('check-open'), check: checkName }),
  z.object({ code: z.enum(['by-name-ground', 'by-name-until', 'by-name-unions', 'role-missing']) }),
])
export const messageLine = z.object({
  id: z.string(),
  title: z.string(),
  kind: messageKind,
  state,
  wasOut: z.boolean(),
  words: z
    .object({ standing: z.enum(INNER_STANDINGS), hasCorrection: z.boolean() })
    .nullable()
    .describe('What they are worth to those who have had them'),
  mode,
  unit: named,
  owner: named,
  languages: z.array(z.string()),
  updatedAt: moment,
  openComments: z.number().int(),
  waitsForYou: z.boolean(),
}) satisfies z.ZodType<MessageLine>
export const messageList = z.object({
  items: z.array(messageLine),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})
const edition = z.object({
  language: z.string(),
  title: z.string(),
  body,
  revision: z.number().int(),
  sourceRevision: z.number().int(),
  isCurrent: z.boolean(),
  isUnchecked: z.boolean(),
  isYours: z.boolean(),
  checkedAt: moment.nullable(),
  checkedBy: named.nullable(),
  updatedAt: moment,
  updatedBy: named.nullable(),
})
const approval = z.object({
  id: z.string(),
  askedBy: named,
  askedAt: moment,
  decision: z.enum(['approved', 'returned', 'taken-back', 'ended']).nullable(),
  decidedBy: named.nullable(),
  decidedAt: moment.nullable(),
  insteadOf: z.string().nullable(),
  reason: z.string().nullable(),
  principles: principlesKept.nullable(),
})
const comment = z.object({
  id: z.string(),
  language: z.string(),
  block: z.number().int(),
  quote: z.string(),
  text: z.string(),
  author: named,
  createdAt: moment,
  resolvedBy: named.nullable(),
  resolvedAt: moment.nullable(),
})
const choice = z.object({
  language: z.string(),
  findingId: z.string(),
  check: z.string(),
  excerpt: z.string(),
  choice: z.enum(['replaced', 'kept']),
  replacement: z.string().nullable(),
  reason: z.string().nullable(),
  person: named,
  at: moment,
})
const lift = z.object({
  language: z.string(),
  findingId: z.string(),
  check: z.string(),
  legalBasisKey: z.string(),
  reason: z.string(),
  liftedBy: named,
  liftedAt: moment,
})
const version = z.object({
  id: z.string(),
  number: z.number().int(),
  fingerprint: z.string(),
  approvedBy: named,
  approvedAt: moment,
  withdrawnAt: moment.nullable(),
})
const origin = z.object({
  ...originKeys,
  revision: z.number().int(),
  initiative: z.object({ id: z.string(), title: z.string() }).nullable(),
  blockKeys: z.array(z.string()),
})
export const messageView = z.object({
  id: z.string(),
  title: z.string(),
  kind: messageKind,
  state,
  mode,
  unit: named,
  owner: named,
  audienceKinds: z.array(z.string()),
  sourceLanguage: z.string(),
  settingsRevision: z.number().int(),
  question: words.nullable(),
  confirm: z.boolean(),
  byName: z.boolean(),
  byNameGround: z.string().nullable(),
  byNameUntil: z.string().nullable(),
  checks,
  concerns: z.array(concern),
  origin,
  corrects: z.object({ id: z.string(), title: z.string() }).nullable(),
  correctedBy: z.object({ id: z.string(), title: z.string(), state }).nullable(),
  wasOut: z.boolean(),
  withdrawnReason: z.string().nullable(),
  heldBy: z.string().nullable().describe('The crisis room that alone approves, corrects and withdraws it'),
  editions: z.array(edition),
  approvals: z.array(approval),
  comments: z.array(comment),
  choices: z.array(choice),
  lifts: z.array(lift),
  versions: z.array(version),
  translations: z.array(translation),
  isAround: z.boolean(),
  abilities: z.array(z.enum(ABILITIES)),
  obstacles: z.array(obstacle),
  approvers: z.array(approver),
  awayApprovers: z.array(z.object({ displayName: z.string(), until: z.string().nullable() })),
  isOwn: z.boolean(),
}) satisfies z.ZodType<MessageView>
