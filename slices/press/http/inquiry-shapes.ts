import { z } from 'zod'
import { ANSWER_LIMIT } from '../rules/answer.ts'
import { INQUIRY_ABILITIES, INQUIRY_CHANNELS, INQUIRY_KINDS, INQUIRY_STATES, INQUIRY_VIEWS } from '../rules/inquiry.ts'
import { DETAIL_KEYS, type DetailKey, FILMED } from '../rules/kind-details.ts'

/** Shapes on the wire of inquiries. Moments are ISO 8601. */
export const kind = z.enum(INQUIRY_KINDS)
export const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
export const topic = z.string().trim().min(1).max(200)
const language = z.enum(['nb', 'nn', 'en'])
const short = z.string().trim().max(200)
/** Who has to do what is handed over. */
export const office = z.string().trim().min(1).max(1000)
const named = z.object({ id: z.string(), name: z.string() })

const detail = z.string().trim().max(4000).optional()
export const details = z
  .object({
    ...(Object.fromEntries(DETAIL_KEYS.map((key) => [key, detail])) as Record<DetailKey, typeof detail>),
    filmed: z.enum(FILMED).optional(),
  })
  .describe('What the form of the kind asks for; never a name of somebody in custody')
export const inquiryDraft = z
  .object({
    kind,
    channel: z.enum(INQUIRY_CHANNELS),
    topic,
    question: z.string().trim().max(10_000),
    language,
    dueAt: moment.nullable(),
    unitId: z.string().nullable().describe('Null: nobody has decided yet whose case it is'),
    journalistId: z.string().nullable().optional(),
    journalistName: short.nullable(),
    outletName: short.nullable(),
    email: short.nullable(),
    phone: short.nullable(),
    details: details.optional(),
    handTo: office
      .nullable()
      .optional()
      .describe('The office that a request for documents is handed to in the same act, by a person'),
  })
  .refine((draft) => !draft.handTo || draft.kind === 'access-request', { path: ['handTo'] })
export const received = z.object({
  id: z.string(),
  number: z.string(),
  ownerUnit: named.describe('The unit whose person or desk has it'),
  mayRead: z.boolean().describe('False: taken in for others, and not for the caller to open'),
})
export const suggestion = z.object({
  kind,
  unit: named,
  by: z.enum(['named', 'topic', 'nothing']),
  word: z.string().nullable(),
  office: z.string().nullable().describe('Where requests for access to documents were handed last'),
})

const source = z.object({
  title: z.string().trim().min(1).max(300),
  href: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
export const answerSave = z.object({
  revision: z.number().int().min(0).describe('The one it builds on; 0 for the first'),
  text: z.string().max(ANSWER_LIMIT),
  language,
  sources: z.array(source).max(20),
  lineIds: z.array(z.string()).max(20),
})
export const permission = z.object({
  place: z.string().trim().max(300),
  conditions: z.string().trim().max(1000),
  consentOnRecord: z.boolean(),
  consentReference: z.string().trim().max(100).describe('Case number of the archive; never a name'),
})
const givenPermission = permission.extend({
  withdrawnAt: z.string().optional(),
  withdrawnReason: z.string().optional(),
})
export const sourceAsk = z.object({
  unitId: z.string(),
  ask: z.string().trim().min(1).max(2000),
  dueAt: moment.nullable(),
})

const facts = z.object({
  id: z.string(),
  number: z.string(),
  kind,
  channel: z.enum(INQUIRY_CHANNELS),
  state: z.enum(INQUIRY_STATES),
  topic: z.string(),
  question: z.string(),
  language: z.string(),
  isRouted: z.boolean(),
  suggestedBy: z.enum(['named', 'topic', 'nothing']).nullable(),
  receivedAt: z.string(),
  dueAt: z.string(),
  warned: z.number().int(),
  reopenedAt: z.string().nullable(),
  reopenedReason: z.string().nullable(),
  handedTo: z.string().nullable(),
  closedReason: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.enum(['email', 'phone']).nullable(),
  messageId: z.string().nullable(),
})
const owner = z.object({
  personId: z.string().nullable(),
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  isYou: z.boolean(),
})
const row = facts.extend({
  unit: named,
  owner,
  journalist: z.string().nullable(),
  outlet: z.string().nullable(),
})
export const inquiryList = z.object({
  items: z.array(row),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  counts: z.object(
    Object.fromEntries(INQUIRY_VIEWS.map((view) => [view, z.number().int()])) as Record<
      (typeof INQUIRY_VIEWS)[number],
      z.ZodNumber
    >,
  ),
  owners: z.array(named).describe('Who has the open ones'),
})
const letter = z.object({
  id: z.string(),
  kind: z.enum(['incoming', 'answer']),
  address: z.string(),
  name: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
  state: z.enum(['received', 'waiting', 'sending', 'sent', 'refused']),
  attachments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      refused: z.enum(['type', 'size']).nullable(),
    }),
  ),
})
const answer = z.object({
  text: z.string(),
  language: z.string(),
  sources: z.array(source),
  lineIds: z.array(z.string()),
  revision: z.number().int(),
  writtenAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  returnedReason: z.string().nullable(),
  isLinesAlone: z.boolean(),
})
export const inquiryView = facts.extend({
  unit: named,
  owner,
  journalist: named.nullable(),
  namesake: named
    .extend({ email: z.string().nullable() })
    .nullable()
    .describe('Somebody in the register with the same name and another address'),
  outlet: named.nullable(),
  replyEmail: z.string().nullable(),
  replyPhone: z.string().nullable(),
  permission: givenPermission.nullable(),
  details,
  answer: answer.nullable(),
  sources: z.array(
    z.object({
      id: z.string(),
      unit: named,
      ask: z.string(),
      dueAt: z.string(),
      reply: z.string().nullable(),
      repliedAt: z.string().nullable(),
      mayReply: z.boolean(),
    }),
  ),
  letters: z.array(letter),
  lines: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      number: z.number().int(),
      isOld: z.boolean(),
      toldAt: z.string().nullable(),
    }),
  ),
  earlier: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      topic: z.string(),
      state: z.enum(INQUIRY_STATES),
      receivedAt: z.string(),
    }),
  ),
  publication: z
    .object({
      messageId: z.string(),
      releasedAt: z.string().nullable(),
      isCorrected: z.boolean(),
      isWithdrawn: z.boolean(),
    })
    .nullable(),
  approvers: z.array(
    z.object({
      personId: z.string(),
      displayName: z.string(),
      insteadOf: z.string().nullable(),
      isYou: z.boolean(),
    }),
  ),
  case: z
    .object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      state: z.enum(['reported', 'open', 'closed', 'joined']),
    })
    .nullable()
    .describe('Null also to those who do not handle the case'),
  abilities: z.array(z.enum(INQUIRY_ABILITIES)),
})
