import { z } from 'zod'
import { FACT_STATES } from '../rules/fact.ts'
import { FIRST_AUDIENCES } from '../rules/first-message.ts'
import { PROMISE_STATES } from '../rules/promise.ts'
import { SAID_STANDINGS } from '../rules/said-standing.ts'
import { GROUPS, STATEMENT_KINDS, STATEMENT_STATES, STOP_GROUNDS } from '../rules/statement.ts'
import { STATEMENT_STANDINGS } from '../rules/statement-standing.ts'
import type { FirstMessagesView, StatementsView, WordsView } from '../rules/statement-view.ts'
import { wrongWords } from './wrong-shapes.ts'

/** Shapes on the wire of first messages and statements. */
const key = z.string().min(1).max(80)
const language = z.string().regex(/^[a-z]{2,3}$/)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const audience = z.enum(FIRST_AUDIENCES)
const waived = z.object({ by: named, at: z.string(), reason: z.string() })
const waiver = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .nullable()
  .default(null)
  .describe('A leader says that it does not wait past its time for own staff; needs a sign-in of the last ten minutes')
const readiness = z.enum(['ready', 'expired', 'not-approved', 'missing'])

export const firstParams = z.object({ id: key })
const asserts = z.array(z.string().trim().min(1).max(200)).max(10)
export const firstWords = z.object({
  scenarioKey: key.nullable(),
  audience,
  language,
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4000),
  asserts: asserts.optional().describe('What the words assert; absent: as before'),
})
export const firstApproval = z.object({
  revision: z.number().int().min(1),
  until: z.iso.date(),
  isRead: z.boolean().default(false).describe('Somebody who knows the language has read them'),
  waiver,
})
export const firstMessagesView = z.object({
  scenarios: z.array(z.object({ key: z.string(), names })),
  languages: z.array(z.object({ audience, language: z.string() })),
  messages: z.array(
    z.object({
      id: z.string(),
      scenarioKey: z.string().nullable(),
      audience,
      language: z.string(),
      title: z.string(),
      body: z.string(),
      asserts: z.array(z.string()).describe('What must be confirmed before the words leave'),
      draft: z
        .object({ title: z.string(), body: z.string(), asserts: z.array(z.string()) })
        .nullable()
        .describe('Other words that wait for a yes; those that are approved are in use until then'),
      revision: z.number().int(),
      readiness,
      isUnread: z.boolean().describe('Our own translation that nobody who knows the language has read'),
      changedBy: named.nullable(),
      approvedBy: named.nullable(),
      approvedAt: z.string().nullable(),
      approvedUntil: z.string().nullable(),
      mayApprove: z.boolean(),
      waiver: waived.nullable(),
      mayWaive: z.boolean(),
    }),
  ),
  cells: z.array(z.object({ scenarioKey: z.string().nullable(), audience, language: z.string(), readiness })),
  fresh: z
    .array(z.object({ scenarioKey: z.string().nullable(), audience, language: z.string(), title: z.string() }))
    .describe('What the pack has added since it was read; for those who may take it in'),
  mayWrite: z.boolean(),
}) satisfies z.ZodType<FirstMessagesView>

const group = z.enum(GROUPS)
const moment = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(at))
  .nullable()
const texts = z.record(z.string(), z.object({ title: z.string(), paragraphs: z.array(z.string()) }))

const read = z
  .array(z.object({ id: key, revision: z.number().int().min(1) }))
  .max(500)
  .default([])
  .describe('The facts of the room that the caller has read beside first words, as `facts` of first-words gives them')
export const holdingInput = z.object({
  groups: z.array(group).min(1).max(6),
  nextAt: moment.default(null),
  waiver,
  lastSeen: z
    .number()
    .int()
    .min(0)
    .describe('The number of the newest released words that the caller has seen; 0: none'),
  confirmed: asserts.default([]).describe('What the words assert, as it stands there, and the caller confirms'),
  read,
})
const editions = z
  .array(
    z.object({
      language,
      title: z.string().trim().min(1).max(200),
      paragraphs: z.array(z.string().trim().min(1).max(2000)).min(1).max(20),
    }),
  )
  .min(1)
  .max(20)
  .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'each language once')
export const followInput = z.object({ editions })
export const followParams = z.object({ id: key, statementId: key })
export const usedFacts = z
  .array(z.object({ id: key, revision: z.number().int().min(1) }))
  .max(100)
  .default([])
export const unfounded = z
  .array(z.object({ sentence: z.string().max(2000), reason: z.string().trim().min(1).max(500) }))
  .max(40)
  .default([])
  .describe('Sentences that rest on no fact of the room, each with why it is said')
export const statementInput = z.object({
  corrects: key.nullable().default(null),
  groups: z.array(group).max(6).default([]),
  editions,
  facts: usedFacts,
  nextAt: moment.default(null),
  unfounded,
  isLast: z.boolean().default(false).describe('Nothing more is promised: the status page is over with it'),
  admits: z.boolean().default(false).describe('It says that we did not keep what we promised'),
  replaces: z
    .array(key)
    .max(20)
    .default([])
    .describe('Words that wait for a yes, and that whoever wrote these has seen that they set aside'),
})
export const withdrawInput = z.object({ reason: z.string().trim().min(1).max(500) })
export const waiverInput = z.object({ reason: z.string().trim().min(1).max(500) })
export const moveInput = z.object({
  nextAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  reason: z.string().trim().min(1).max(500),
  groups: z
    .array(group)
    .min(1)
    .default(['public'])
    .describe('Whose promise it is: public is what everybody was promised'),
})
export const liftInput = z.object({
  ground: z.enum(STOP_GROUNDS),
  source: z.string().trim().min(1).max(500),
  /** When more comes, for first words that have waited past the time they promised. */
  nextAt: moment.default(null),
  read,
})
export const wordsQuery = z.object({
  nextAt: z.iso
    .datetime({ offset: true })
    .transform((at) => new Date(at))
    .optional(),
})
export const wordsView = z.object({
  fields: z.array(
    z.object({
      ...{ language: z.string(), event: z.string(), place: z.string(), time: z.string(), next: z.string() },
      sentence: z.string().nullable(),
    }),
  ),
  words: z.array(
    z.object({
      ...{ audience, language: z.string(), readiness, title: z.string(), paragraphs: z.array(z.string()) },
      asserts: z.array(z.string()),
    }),
  ),
  facts: z
    .array(
      z.object({
        ...{ id: z.string(), revision: z.number().int(), state: z.enum(FACT_STATES) },
        ...{ text: z.string(), source: z.string(), audiences: z.array(audience) },
      }),
    )
    .describe('What the words are held against before they leave; `audiences`: whose words'),
  said: z
    .array(z.string())
    .describe('Every Norwegian sentence that has been released in the room, also what is withdrawn'),
  confirmed: z.array(z.string()),
  waiver: waived.nullable(),
}) satisfies z.ZodType<WordsView>

const waiting = z.object({ messageId: z.string(), names: z.array(z.string()), isYours: z.boolean() })
const groupLanguages = z.array(z.object({ group, languages: z.array(z.string()) }))
const heldUp = z.object({
  ...{ code: z.string(), details: z.record(z.string(), z.unknown()) },
  ...{ since: z.string(), triedAt: z.string() },
})
const statement = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: z.enum(STATEMENT_KINDS),
  questionId: z.string().nullable(),
  state: z.enum(STATEMENT_STATES),
  standing: z.enum(STATEMENT_STANDINGS),
  groups: z.array(group),
  concerned: z.array(group).describe('Whom a correction of it would go to'),
  texts,
  parts: z.array(z.object({ groups: z.array(group), texts })).describe('The words that each group gets'),
  following: z.array(
    z.object({
      languages: z.array(z.string()),
      state: z.enum(['waiting', 'going', 'held', 'out', 'dropped']),
      texts,
      waiting: waiting.nullable(),
    }),
  ),
  lacks: groupLanguages,
  corrects: z.number().int().nullable(),
  correctedBy: z.number().int().nullable(),
  uncorrected: z.number().int().describe('How many have it, and not the correction that stands in its place'),
  correctionUnderWay: z.number().int().nullable(),
  isCorrectionLeaving: z.boolean().describe('Somebody has said yes to it'),
  changedFacts: z.array(z.string()),
  factIds: z.array(z.string()),
  madeBy: named,
  madeAt: z.string(),
  outBy: z.string().nullable(),
  outAt: z.string().nullable(),
  sent: z
    .object({ units: z.number().int().describe('It lies with on paper') })
    .nullable()
    .describe('It has left, and nobody has it yet'),
  nextAt: z.string().nullable(),
  droppedReason: z.string().nullable(),
  isLate: z.boolean(),
  atStop: z.array(group).describe('Groups that wait for it at a stop'),
  lateFor: z
    .array(group)
    .describe('Groups that never get it, as the time it promises passed while they waited at a stop'),
  reaches: z.array(group).describe('Groups of whom somebody has it, or is to get it yet'),
  paused: z.array(group).describe('Groups whose dispatch somebody holds back under Utsending'),
  waiting: z.array(waiting),
  heldUp: heldUp.nullable(),
  held: z
    .array(heldUp.extend({ languages: z.array(z.string()) }))
    .describe('What another room holds: words in these languages, or, with none, words that some have, for the rest'),
  refusing: z.array(
    z.object({
      ...{ channel: z.enum(['email', 'sms']), waiting: z.number().int() },
      ...{ since: z.string(), triedAt: z.string(), nextAt: z.string().nullable() },
    }),
  ),
  hold: z.object({ kind: z.enum(['staff', 'stop']), reached: z.number().int(), of: z.number().int() }).nullable(),
  isForEverybody: z.boolean(),
  had: z
    .array(z.object({ group, heads: z.number().int(), unread: z.number().int() }))
    .describe(
      'Who have got its words, `unread` of them not in a language that they are known to read; no group of which nobody has',
    ),
  isPublic: z.boolean().describe('It stands, or has stood, in the press room or on the status page'),
  waiver: waived.extend({ isBeforehand: z.boolean(), usedAt: z.string().nullable() }).nullable(),
  asked: z.object({ by: named.nullable(), at: z.string() }).nullable(),
  stuck: z.object({ reached: z.number().int(), of: z.number().int() }).nullable(),
})
const heads = z.object({
  ...{ had: z.number().int(), of: z.number().int() },
  unread: z.number().int().describe('Have it too, and not in a language that they are known to read'),
})
const endsAtClosing = z
  .boolean()
  .describe('What is left lies with units on paper and promises more: hung by nobody when the room closes')
export const groupLine = z.object({
  group,
  statement: z.number().int().nullable(),
  standing: z.enum(SAID_STANDINGS).nullable(),
  title: z.string().nullable(),
  alsoWrong: z.array(z.number().int()),
  at: z.string().nullable(),
  reached: z.number().int(),
  of: z.number().int(),
  confirmed: z.number().int(),
  unread: z.number().int().describe('Have it too, and not in a language that they are known to read'),
  latest: heads.extend({ isGoing: z.boolean(), endsAtClosing }).nullable().describe('How many have that statement'),
  next: heads.extend({ statement: z.number().int(), isStopped: z.boolean(), endsAtClosing }).nullable(),
  older: heads
    .extend({ statement: z.number().int(), endsAtClosing })
    .nullable()
    .describe('Said before that statement, of which no more is on its way: the newest that more of them still get'),
  unsure: z.number().int().describe('May have something on paper, beside those who have; no unit has said so'),
  isOverridden: z.boolean(),
  isRehearsed: z.boolean().describe('In an exercise: who would have been reached'),
  asked: z.array(z.object({ text: z.string(), at: z.string(), isAnswered: z.boolean() })),
})
export const promiseLines = z.array(
  z.object({
    groups: z.array(group).describe('Whom it was promised: public is everybody'),
    number: z.number().int().nullable().describe('Of the words that gave the time to these groups'),
    ...{ dueAt: z.string(), state: z.enum(PROMISE_STATES), isAdmitted: z.boolean() },
    hasCome: z.boolean().describe('More has been said since, in time or late'),
    isTakenBack: z.boolean().describe('What came has been taken back since'),
    ...{ reason: z.string().nullable(), settledAt: z.string().nullable() },
    warned: z.number().int().nullable().describe('The last warning that was given of it, in minutes before its time'),
    isOwed: z.boolean().describe('Nothing more has reached them, and the room is open'),
  }),
)
export const statementsView = z.object({
  statements: z.array(statement),
  wrong: z.array(wrongWords),
  promises: promiseLines.describe('What everybody was promised'),
  given: promiseLines.describe('What groups were promised in words that are not public'),
  stop: z.enum(['next-of-kin', 'victims']).nullable(),
  isStoppedByFact: z.boolean(),
  waits: z.array(group).describe('The groups that wait at the stop'),
  mayPass: z.array(group).describe('Those of them that a leader may let have it now'),
  lifts: z.array(
    z.object({ stop: z.string(), ground: z.enum(STOP_GROUNDS), source: z.string(), by: named, at: z.string() }),
  ),
  groups: z.array(groupLine),
  languages: groupLanguages,
  clock: z.object({
    nextMinutes: z.array(z.number().int()),
    staffMinutes: z.number().int(),
  }),
}) satisfies z.ZodType<StatementsView>

export const passInput = z.object({
  group,
  reason: z.string().trim().min(1).max(500),
  /** When more comes, for first words that have waited past the time they promised. */
  nextAt: moment.default(null),
  read,
})
