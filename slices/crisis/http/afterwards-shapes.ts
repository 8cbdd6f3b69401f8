import { z } from 'zod'
import { principlesKept } from '../../message/index.ts'
import { type AfterwardsView, FINDING_KINDS, FINDING_STATES } from '../rules/afterwards-view.ts'
import { ROLES } from '../rules/crisis.ts'
import { leftBeside, shiftView } from './crisis-shapes.ts'
import { groupLine, promiseLines } from './statement-shapes.ts'
import { withdrawnWords, wrongWords } from './wrong-shapes.ts'

/** Shapes of what comes after, on the wire. */
const key = z.string().min(1).max(80)
const day = z.iso.date()
const text = z.string().trim().min(1)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const role = z.enum(ROLES)
const ms = z.number().nullable()

export const followUpInput = z.object({
  role,
  text: text.max(300),
  dueInDays: z.number().int().min(0).max(366).nullable().default(null),
})
export const evaluationInput = z.object({
  heldOn: day.nullable(),
  impression: z.string().trim().max(4000),
  revision: z.number().int().min(0),
})
export const findingInput = z.object({
  kind: z.enum(FINDING_KINDS),
  text: text.max(600),
  ownerId: key.nullable().default(null),
  dueOn: day.nullable().default(null),
})
export const lessonInput = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('card'),
    role,
    text: text.max(300),
    dueMinutes: z.number().int().min(0).max(10_080).nullable(),
    scenarioOnly: z.boolean(),
  }),
  z.object({ what: z.literal('exercise'), on: day, text: text.max(300) }),
])
export const shiftInput = z.object({ toId: key, brief: text.max(2000) })

const times = z.object({
  ...{ answeredMs: ms, inPlaceMs: ms, staffMs: ms, publicMs: ms },
  isStaffFirst: z.boolean().nullable(),
  pressSpreadMs: ms.describe('From the first of the press had a text to the last had the same'),
})
export const afterwardsView = z.object({
  times,
  practiceTimes: times.nullable(),
  promises: promiseLines,
  given: promiseLines,
  groups: z.array(
    groupLine.pick({
      group: true,
      at: true,
      reached: true,
      of: true,
      unread: true,
      statement: true,
      standing: true,
      latest: true,
    }),
  ),
  wrong: z.array(wrongWords),
  withdrawn: z.array(withdrawnWords),
  beside: z.array(leftBeside).describe('What left beside the room while it was open, the newest first'),
  followUps: z.array(
    z.object({
      id: z.string(),
      role: role.nullable(),
      asked: named.nullable().describe('The one who is asked about the principles, for a yes of theirs'),
      texts: names,
      dueAt: z.string().nullable(),
      doneAt: z.string().nullable(),
      doneBy: named.nullable(),
    }),
  ),
  principles: z.array(z.object({ statement: z.number().int(), by: named, given: principlesKept.nullable() })),
  findings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(FINDING_KINDS),
      text: z.string(),
      owner: named.nullable(),
      dueOn: z.string().nullable(),
      state: z.enum(FINDING_STATES),
      settledAt: z.string().nullable(),
    }),
  ),
  evaluation: z.object({ heldOn: z.string().nullable(), impression: z.string(), revision: z.number().int() }),
  shifts: z.array(shiftView),
  mayPlan: z.boolean(),
}) satisfies z.ZodType<AfterwardsView>
