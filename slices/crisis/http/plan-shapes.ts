import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { ROLES } from '../rules/crisis.ts'
import { FIRST_AUDIENCES } from '../rules/first-message.ts'
import { CONTACT_KINDS, type PlanContent } from '../rules/plan-content.ts'
import { PLAN_ABILITIES } from '../rules/plan-right.ts'
import type { PlanView, ReadinessRow } from '../rules/plan-view.ts'
import { LACKS, STEPS } from '../rules/readiness.ts'

/** Shapes of plans and readiness on the wire. */
const key = z.string().min(1).max(80)
const day = z.iso.date()
const text = (most: number) => z.string().trim().max(most)
/** What can be dialled, or nothing; a space is let be. */
const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^(\+?[\d\s().-]{3,})?$/)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const reportedStep = z.enum(['trained', 'exercised', 'in-use'])
const outcome = z.enum(['answered', 'failed'])

export const unitParams = z.object({ unitId: key })
export const planContent = z.object({
  emergencyPlan: text(200),
  revisedOn: day.nullable(),
  reviseBy: day.nullable(),
  scenarioKeys: z.array(key).max(100),
  contacts: z
    .array(
      z.object({
        key,
        kind: z.enum(CONTACT_KINDS),
        name: text(120),
        number: phone,
        note: text(200),
        agrees: z.boolean().optional(),
      }),
    )
    .max(50),
  relativesNumber: phone,
  meetingPoints: z.array(z.object({ key, place: text(200).min(1), use: text(200) })).max(30),
  cards: z
    .array(
      z.object({
        key,
        role: z.enum(ROLES),
        text: text(300).min(1),
        dueMinutes: z.number().int().min(0).max(10_080).nullable(),
        scenarioKeys: z.array(key).max(100),
        findingId: key.nullable(),
      }),
    )
    .max(100),
  exercises: z
    .array(z.object({ key, on: day, scenarioKey: key.nullable(), goal: text(300), findingId: key.nullable() }))
    .max(30),
}) satisfies z.ZodType<PlanContent>
export const planInput = z.object({ content: planContent, revision: z.number().int().min(0) })
export const approvalInput = z.object({ revision: z.number().int().min(1) })
export const testInput = z.object({ number: phone, outcome })
export const testCallsInput = z
  .object({
    numbers: z.array(phone.min(3)).max(100),
    personIds: z.array(key).max(100).optional().describe('Protected people, whose number is not shown'),
    anyHour: z.boolean().default(false),
  })
  .refine(({ numbers, personIds = [] }) => numbers.length + personIds.length > 0)
export const stepInput = z.object({ step: reportedStep, on: day, note: text(300).default('') })

const lack = z.object({
  kind: z.enum(LACKS),
  isNow: z.boolean(),
  count: z.number().int().optional(),
  day: z.string().optional(),
  of: z.array(z.string()).optional(),
})
const step = z.enum(STEPS).nullable()
export const readinessBoard = z.object({
  items: z.array(
    z.object({
      unit: z.object({ id: z.string(), name: z.string(), kind: z.string(), depth: z.number().int() }),
      version: z.number().int().nullable(),
      revisedOn: z.string().nullable(),
      reviseBy: z.string().nullable(),
      step,
      lacks: z.array(lack),
      exercisedOn: z.string().nullable(),
      exerciseNextOn: z.string().nullable(),
    }),
  ) as z.ZodType<ReadinessRow[]>,
})
export const planView = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  draft: planContent,
  revision: z.number().int(),
  changedBy: named.nullable(),
  changedAt: z.string().nullable(),
  approved: planContent.nullable(),
  hasChanges: z.boolean(),
  versions: z.array(
    z.object({
      number: z.number().int(),
      revisedOn: z.string(),
      reviseBy: z.string(),
      approvedBy: named,
      approvedAt: z.string(),
    }),
  ),
  cards: z.array(
    z.object({
      key: z.string(),
      role: z.enum(ROLES),
      texts: names,
      dueMinutes: z.number().nullable(),
      scenarioKeys: z.array(z.string()),
      isOwn: z.boolean(),
    }),
  ),
  holders: z.array(
    z.object({ duty: z.enum(DUTIES), unit: z.string(), name: z.string(), mobile: z.string().nullable() }),
  ),
  answering: z
    .array(
      z.object({
        ...{ duty: z.enum(DUTIES), unit: z.string(), name: z.string(), mobile: z.string().nullable() },
        insteadOf: z.string().nullable(),
      }),
    )
    .describe('Who answers for each duty now and who is next, by the engine of who answers'),
  answeringAt: z.string(),
  tests: z.array(z.object({ number: z.string(), outcome, at: z.string(), by: named })),
  reported: z.array(z.object({ step: reportedStep, on: z.string(), note: z.string(), by: named })),
  step,
  lacks: z.array(lack),
  exercised: z
    .array(
      z.object({
        ...{ crisisId: z.string().nullable(), on: z.string(), scenarioKey: z.string().nullable(), goal: z.string() },
        ...{ people: z.number().int(), findings: z.number().int(), dealtWith: z.number().int() },
      }),
    )
    .describe('Planned and held, the newest first: how many took part, never who'),
  scenarios: z.array(z.object({ key: z.string(), names })),
  firstWords: z.array(
    z.object({
      ...{ scenarioKey: z.string().nullable(), audience: z.enum(FIRST_AUDIENCES), language: z.string() },
      ...{ title: z.string(), paragraphs: z.array(z.string()), isUnread: z.boolean() },
      readiness: z.enum(['ready', 'expired', 'not-approved', 'missing']),
    }),
  ),
  phrases: z.array(z.object({ scenarioKey: z.string().nullable(), language: z.string(), phrase: z.string() })),
  testCalls: z.object({
    isPossible: z.boolean(),
    isWorkingTime: z.boolean(),
    ringing: z.int(),
    targets: z.array(
      z.object({
        number: z.string().nullable().describe('Null where it is of a protected person'),
        personId: z.string().nullable().describe('Who is chosen where the number is not shown'),
        contact: z.enum([...CONTACT_KINDS, 'relatives']).nullable(),
        duty: z.enum(DUTIES).nullable(),
        triedOn: z.string().nullable(),
        answeredOn: z.string().nullable(),
      }),
    ),
  }),
  abilities: z.array(z.enum(PLAN_ABILITIES)),
  approvers: z
    .array(z.object({ displayName: z.string(), insteadOf: z.string().nullable() }))
    .describe('Who may approve it by the authority table; nobody when nothing waits'),
  isOwn: z.boolean(),
}) as z.ZodType<PlanView>
