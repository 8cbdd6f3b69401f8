import { z } from 'zod'
import { ABILITIES } from './rules/ability.ts'
import { CONCERNS, MATTER_CHECKS, OFFICES } from './rules/approval.ts'
import { BLOCK_LIMIT, BLOCK_TEXT_LIMIT, TITLE_LIMIT } from './rules/body.ts'
import { MESSAGE_STATES } from './rules/message-state.ts'
import type {
  HistoryLine,
  MessageLine,
  MessageOptions,
  MessageView,
  PlatformView,
  PrinciplesView,
} from './rules/message-view.ts'
import { PRINCIPLE_ANSWERS } from './rules/principles.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
export const messageKind = z.enum(['information', 'press-release', 'crisis-first', 'correction', 'notice'])
export const audienceKind = z.enum([
  'staff',
  'unions',
  'ministry',
  'inmates',
  'convicted',
  'relatives',
  'press',
  'public',
  'partners',
])
const state = z.enum(MESSAGE_STATES)
const mode = z.enum(['real', 'exercise', 'demo'])
const named = z.object({ id: z.string(), name: z.string().nullable() })
const moment = z.string()
export const language = z.string().regex(/^[a-z]{2,3}$/)
const words = z.record(z.string(), z.string())
export const shortText = z.string().trim().min(1).max(2000)

const inline = z.object({ text: z.string(), href: z.string().optional() })
const runs = z.array(inline)
export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: runs }),
  z.object({ kind: z.literal('paragraph'), text: runs }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
])
export const body = z.array(block)
const checkName = z.enum(MATTER_CHECKS)
const concern = z.enum(CONCERNS)
const offices = z.array(z.enum(OFFICES)).min(1)
const day = z.iso.date()
const checks = z.partialRecord(
  checkName,
  z.object({ required: z.boolean(), done: z.boolean(), on: day.optional(), with: offices.optional() }),
)
const principleAnswer = z.object({
  key: z.string().min(1).max(200),
  answer: z.enum(PRINCIPLE_ANSWERS),
  note: z.string().trim().max(1000).nullable(),
})
const obstacle = z.union([
  z.object({ code: z.enum(['edition-empty', 'edition-outdated', 'question-missing']), language: z.string() }),
  z.object({ code: z.literal('stop-open'), language: z.string(), count: z.number().int() }),
  z.object({ code: z.literal('check-open'), check: checkName }),
  z.object({ code: z.enum(['reason-missing', 'role-missing']) }),
])
const approver = z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() })

export const messageLine = z.object({
  id: z.string(),
  title: z.string(),
  kind: messageKind,
  state,
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
  checkedAt: moment.nullable(),
  checkedBy: named.nullable(),
  updatedAt: moment,
  updatedBy: named.nullable(),
})
const approval = z.object({
  id: z.string(),
  askedBy: named,
  askedAt: moment,
  decision: z.enum(['approved', 'returned', 'taken-back']).nullable(),
  decidedBy: named.nullable(),
  decidedAt: moment.nullable(),
  insteadOf: z.string().nullable(),
  reason: z.string().nullable(),
  principles: z.object({ editionId: z.string(), answers: z.array(principleAnswer) }).nullable(),
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

const key = z.string().min(1).max(200)
const keys = z.array(key).max(100)
const originKeys = {
  initiativeId: z.string().max(60).nullable(),
  goalKeys: keys,
  gapKeys: keys,
  audienceKeys: keys,
  roleKey: key.nullable(),
}
export const originInput = z.object({ revision: z.number().int().min(0), ...originKeys })
export const blockInput = z.object({ key, carries: z.boolean() })
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
  byNameReason: z.string().nullable(),
  checks,
  concerns: z.array(concern),
  origin,
  corrects: z.object({ id: z.string(), title: z.string() }).nullable(),
  correctedBy: z.object({ id: z.string(), title: z.string(), state }).nullable(),
  withdrawnReason: z.string().nullable(),
  editions: z.array(edition),
  approvals: z.array(approval),
  comments: z.array(comment),
  choices: z.array(choice),
  lifts: z.array(lift),
  versions: z.array(version),
  abilities: z.array(z.enum(ABILITIES)),
  obstacles: z.array(obstacle),
  approvers: z.array(approver),
  isOwn: z.boolean(),
}) satisfies z.ZodType<MessageView>

export const messageOptions = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), language: z.string() })),
  legalBases: z.array(
    z.object({
      key: z.string(),
      names: words,
      about: words,
      kind: z.enum(['ground', 'consent', 'law']),
      lifts: z.array(z.string()),
      isVerified: z.boolean(),
    }),
  ),
  initiatives: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      goalKeys: z.array(z.string()),
      gapKeys: z.array(z.string()),
      audienceKeys: z.array(z.string()),
      blockKeys: z.array(z.string()),
      roleKey: z.string().nullable(),
    }),
  ),
  known: z.object({ telephones: z.array(z.string()), emails: z.array(z.string()) }),
}) satisfies z.ZodType<MessageOptions>

export const platformView = z.object({
  everyone: z.array(z.string()),
  audiences: z.array(z.object({ key: z.string(), blocks: z.array(z.string()) })),
  others: z.array(z.string()),
  elements: z.array(
    z.object({
      key: z.string(),
      texts: z.record(z.string(), z.object({ title: z.string(), text: z.string().nullable() })),
    }),
  ),
}) satisfies z.ZodType<PlatformView>

const principleText = z.object({
  key: z.string(),
  texts: z.record(
    z.string(),
    z.object({ title: z.string(), text: z.string().nullable(), check: z.string().nullable() }),
  ),
})
export const principlesView = z.object({
  edition: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  asked: z.array(principleText),
  shown: z.array(principleText),
}) satisfies z.ZodType<PrinciplesView>
export const approveInput = z.object({
  approvalId: z.string(),
  principles: z
    .object({ editionId: z.string().nullable(), answers: z.array(principleAnswer).max(100) })
    .optional()
    .describe('An answer to each principle that /principles asks; nothing where it asks nothing'),
})

export const history = z.object({
  revisions: z.array(
    z.object({
      language: z.string(),
      number: z.number().int(),
      ordinal: z.number().int(),
      title: z.string(),
      author: named,
      startedAt: moment,
      savedAt: moment,
    }) satisfies z.ZodType<HistoryLine>,
  ),
})
export const revisionText = z.object({ number: z.number().int(), title: z.string(), body })

export const draftInput = z
  .object({
    unitId: z.string(),
    kind: messageKind.exclude(['correction']).default('information'),
    audienceKinds: z.array(audienceKind).default([]).describe('Without any, those of the initiative'),
    language,
    title: z.string().trim().max(TITLE_LIMIT).default(''),
    exercise: z.boolean().default(false),
    initiativeId: z.string().max(60).nullable().default(null).describe('Goals, gaps, groups and role come from it'),
  })
  .refine((input) => input.audienceKinds.length > 0 || input.initiativeId !== null, { path: ['audienceKinds'] })
export const saveInput = z.object({
  revision: z.number().int().min(0),
  title: z.string().max(4 * TITLE_LIMIT),
  body: z.array(block).max(2 * BLOCK_LIMIT),
})
const finding = z.object({
  id: z.string(),
  check: z.string(),
  severity: z.enum(['advice', 'stop']),
  block: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  excerpt: z.string(),
  params: z.record(z.string(), z.unknown()),
  replacements: z.array(z.string()),
})
export const spellingInput = z.object({
  language,
  title: z.string().max(4 * TITLE_LIMIT),
  blocks: z
    .array(z.object({ kind: z.enum(['heading', 'paragraph', 'list']), text: z.string().max(2 * BLOCK_TEXT_LIMIT) }))
    .max(2 * BLOCK_LIMIT),
})
export const spelled = z.object({ status: z.enum(['checked', 'partly', 'not-available']), findings: z.array(finding) })
export const saved = z.object({
  revision: z.number().int(),
  savedAt: moment,
  lix: z.object({
    value: z.number(),
    words: z.number().int(),
    sentences: z.number().int(),
    longWords: z.number().int(),
    band: z.string(),
  }),
  findings: z.array(finding),
})
export const settingsInput = z.object({
  revision: z.number().int().min(0),
  kind: messageKind,
  audienceKinds: z.array(audienceKind).min(1),
  question: z.record(language, z.string().trim().max(500)).nullable(),
  confirm: z.boolean(),
  byName: z.boolean(),
  byNameReason: z.string().max(1000).nullable(),
  requiredChecks: z.array(checkName),
  concerns: z.array(concern).default([]),
})
export const checkInput = z.object({
  check: checkName,
  done: z.boolean(),
  on: day.optional().describe('The day of the discussion with the unions'),
  with: offices.optional().describe('By office, never a name'),
})
export const currentInput = z.object({ revision: z.number().int(), sourceRevision: z.number().int() })
export const commentInput = z.object({
  language,
  block: z.number().int().min(-1).max(BLOCK_LIMIT),
  quote: z.string().max(500),
  text: shortText,
})
export const choiceInput = z.object({
  language,
  findingId: z.string().max(60),
  check: z.string().max(60),
  excerpt: z.string().max(2000),
  choice: z.enum(['replaced', 'kept']),
  replacement: z.string().max(2000).nullable().default(null),
  reason: z.string().trim().max(2000).nullable().default(null),
})
export const liftInput = z.object({
  language,
  findingId: z.string().max(60),
  legalBasisKey: z.string().max(60),
  reason: z.string().max(2000),
})
export const asked = z.object({ approvalId: z.string(), waiting: z.array(approver) })
export const approved = z.object({ versionId: z.string(), number: z.number().int(), fingerprint: z.string() })

const threeWords = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
/** `packs/<pack>/legal-bases.yaml` */
export const legalBasesFile = z.object({
  legalBases: z.array(
    z.object({
      key: z.string().regex(/^[a-z0-9-]+$/),
      kind: z.enum(['ground', 'consent', 'law']),
      lifts: z.array(z.string()).default([]),
      names: threeWords,
      about: threeWords,
      validFrom: day,
      validTo: day.nullable().default(null),
      verified: z.boolean(),
    }),
  ),
})
