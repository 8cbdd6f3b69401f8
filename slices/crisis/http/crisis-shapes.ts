import { z } from 'zod'
import { CONFIDENTIALITY_LEVELS } from '../../../kit/kernel/confidentiality.ts'
import { INNER_STANDINGS } from '../../../kit/kernel/words-standing.ts'
import { type BesideView, LEFT_KINDS, type LeftBeside } from '../rules/beside.ts'
import { ANSWERS, CALL_STATES, CRISIS_STATES, HARD_STOPS, LEVELS, ROLES } from '../rules/crisis.ts'
import { CRISIS_ABILITIES } from '../rules/crisis-right.ts'
import type { CrisisPreview, CrisisView, EntryView, ListedCrisis, ShiftView } from '../rules/crisis-view.ts'
import { ENTRY_KINDS, WRITTEN_KINDS, type WrittenEntry } from '../rules/entry.ts'
import { SYSTEM_CODES } from '../rules/entry-schema.ts'
import { FACT_STATES, POLICE } from '../rules/fact.ts'
import { SAID_STANDINGS } from '../rules/said-standing.ts'
import { GROUPS } from '../rules/statement.ts'
import { practiceClock, practiceStart } from './practice-shapes.ts'
import { withdrawnWords, wrongWords } from './wrong-shapes.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
const key = z.string().min(1).max(80)
const named = z.object({ id: z.string(), name: z.string().nullable() })
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const answer = z.enum(ANSWERS)
export const crisisParams = z.object({ id: key })

export const declaration = z.object({
  clientKey: z.string().min(8).max(80),
  scenarioKey: key.nullable(),
  what: z.string().trim().max(200).default(''),
  place: z.string().trim().max(200).default(''),
  unitId: key,
  level: z.enum(LEVELS),
  securityCrisis: z.boolean().default(false),
  participantIds: z
    .array(key)
    .max(100)
    .nullable()
    .default(null)
    .describe('Those who take part in the exercise; null when it is real'),
  practice: practiceStart.optional().describe('How an exercise is played'),
  confidentiality: z.enum(CONFIDENTIALITY_LEVELS).optional().describe('By duty where nothing is said'),
  isAnother: z.boolean().default(false).describe('Not the same as one that is open: declared all the same'),
})
export const previewQuery = z.object({
  unitId: key,
  level: z.enum(LEVELS),
  securityCrisis: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
})
export const answerInput = z.object({
  answer,
  givesUpLead: z.boolean().default(false).describe('Whoever leads says a second time that they cannot'),
})

const line = {
  id: z.string(),
  isIn: z.boolean(),
  number: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  scenario: names.nullable(),
  what: z.string(),
  unit: named,
  ownerUnit: named,
  level: z.enum(LEVELS),
  state: z.enum(CRISIS_STATES),
  callState: z.enum(CALL_STATES),
  declaredAt: z.string(),
  closedAt: z.string().nullable(),
}
const owed = { groups: z.array(z.enum(GROUPS)), dueAt: z.string(), isBroken: z.boolean() }
export const crisisList = z.object({
  items: z.array(
    z.object({
      ...line,
      wrong: z.array(wrongWords).describe('For whoever is in the room'),
      owed: z
        .object({
          ...owed,
          beside: z.array(z.object(owed)).describe('Other breaches, and when the public waits for more'),
        })
        .nullable()
        .describe('What the room owes first, for whoever is in it'),
    }) satisfies z.ZodType<ListedCrisis>,
  ),
})
export const leftBeside = z.object({
  ...{ kind: z.enum(LEFT_KINDS), id: z.string(), title: z.string(), at: z.string(), to: z.array(z.enum(GROUPS)) },
  ...{ standing: z.enum(INNER_STANDINGS), hasCorrection: z.boolean() },
  atStop: z.boolean().optional().describe('Somebody of these waited at the stop of the room then'),
}) satisfies z.ZodType<LeftBeside>
export const besideQuery = z.object({ unitId: key, crisisId: key.optional() })
export const besideView = z.object({
  rooms: z.array(
    z.object({
      ...line,
      facts: z
        .array(z.string())
        .describe('Confirmed, the oldest first; none where the room does not open for the caller'),
      wrong: z.array(wrongWords).describe('Messages that somebody has had and that are wrong'),
      said: z
        .object({ title: z.string(), at: z.string(), to: z.array(z.enum(GROUPS)), standing: z.enum(SAID_STANDINGS) })
        .nullable(),
      stop: z.enum(HARD_STOPS).nullable().describe('Those who wait at it hear nothing of what the room knows'),
    }),
  ),
  left: z.array(leftBeside),
}) satisfies z.ZodType<BesideView>
export const scenarioList = z.object({ items: z.array(z.object({ key: z.string(), names })) })

const asked = z.object({
  person: named,
  insteadOf: named.nullable(),
  isAsked: z.boolean(),
  times: z.number().int(),
  lastAt: z.string().nullable(),
  answer: answer.nullable(),
  answeredAt: z.string().nullable(),
})
const position = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unit: named,
  isTold: z.boolean(),
  untold: z
    .enum(['unit', 'nobody'])
    .nullable()
    .describe('Where nobody there is found in person: the unit itself is written to, or nobody could be told'),
  filledBy: named.nullable(),
  mayHandOver: z.boolean(),
  asked: z.array(asked),
})
const task = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  texts: names,
  dueAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  doneBy: named.nullable(),
  waitsForStop: z.boolean().describe('The lift of the stop ticks it, and nobody before'),
})
const factContent = {
  state: z.enum(FACT_STATES),
  text: z.string().trim().min(1).max(500),
  source: z.string().trim().min(1).max(200),
  counter: z.string().trim().max(500).default(''),
  police: z.enum(POLICE).default('none'),
}
export const factInput = z.object(factContent)
export const factChange = z.object({ ...factContent, revision: z.number().int().min(1) })
const fact = z.object({
  id: z.string(),
  state: z.enum(FACT_STATES),
  text: z.string(),
  source: z.string(),
  counter: z.string(),
  police: z.enum(POLICE),
  revision: z.number().int(),
  by: named,
  at: z.string(),
})
export const taskInput = z.object({
  role: z.enum(ROLES),
  text: z.string().trim().min(1).max(300),
  dueInMinutes: z.number().int().min(1).max(10_080).nullable().default(null),
})
export const handOverInput = z.object({ toId: key, brief: z.string().trim().min(1).max(1000) })
const picture = z.object({
  roles: z.array(z.enum(ROLES)).optional(),
  people: z.array(z.object({ role: z.enum(ROLES), name: z.string().nullable() })),
  facts: z.array(
    z.object({
      ...{ id: z.string().optional(), revision: z.number().int().optional() },
      ...{ state: z.string(), text: z.string(), source: z.string() },
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string().optional(),
      ...{ role: z.enum(ROLES), text: z.string(), dueAt: z.string().nullable() },
    }),
  ),
  promises: z.array(z.object({ dueAt: z.string(), groups: z.array(z.enum(GROUPS)).optional() })),
  said: z.array(z.object({ number: z.number().int(), title: z.string(), standing: z.enum(SAID_STANDINGS) })).optional(),
  wrong: z.array(wrongWords).optional().describe('What stood wrong, and the correction that waited'),
  withdrawn: z.array(withdrawnWords).optional().describe('What was taken back and somebody had all the same'),
  directs: z
    .object({ given: z.number().int(), waiting: z.number().int() })
    .optional()
    .describe('Of the leadership of an exercise: injects that have come, and that wait'),
})
export const emptied = z
  .array(z.object({ seq: z.number().int().nullable(), by: named, at: z.string() }))
  .describe(
    'Words of it that are gone, with which line of the log (null: their time of keeping was over), when and by whom',
  )
export const shiftView = z.object({
  id: z.string(),
  from: named,
  to: named,
  brief: z.string(),
  picture,
  fingerprint: z.string().describe('Of the picture and the brief as they were given'),
  emptied,
  givenAt: z.string(),
  takenAt: z.string().nullable(),
  isWaiting: z.boolean().describe('Somebody can still take it'),
  mayTake: z.boolean(),
}) satisfies z.ZodType<ShiftView>

export const crisisView = z.object({
  ...line,
  place: z.string(),
  securityCrisis: z.boolean(),
  declaredBy: named,
  toldUnit: named.nullable(),
  positions: z.array(position),
  tasks: z.array(task),
  facts: z.array(fact),
  policeOwnsFacts: z.boolean(),
  mine: z.object({ isTold: z.boolean(), isDeclarer: z.boolean(), answer: answer.nullable() }).nullable(),
  practice: practiceClock.nullable(),
  shift: shiftView.nullable(),
  abilities: z.array(z.enum(CRISIS_ABILITIES)),
  backupDays: z.number().describe('How many days a backup is kept; 0: nobody has said'),
  revision: z.number().int(),
}) satisfies z.ZodType<CrisisView>

export const crisisPreview = z.object({
  owner: named,
  ownerReason: z.enum(['lowest', 'as-serious', 'nobody-there', 'security-crisis']),
  told: z.array(named).describe('Told and not called in: the level above, and the duty desk at the top'),
  people: z.number().int().describe('How many different people are asked first'),
  places: z.array(z.object({ role: z.enum(ROLES), isVacant: z.boolean(), isDeputy: z.boolean() })),
}) satisfies z.ZodType<CrisisPreview>

const writtenEntry = z.object({
  clientKey: z.string().min(8).max(80),
  kind: z.enum(WRITTEN_KINDS),
  text: z.string().trim().min(1).max(4000),
  agoMs: z
    .number()
    .min(0)
    .max(366 * 86_400_000)
    .default(0)
    .describe('How long ago it was written, by the device itself'),
  corrects: key.nullable().default(null),
  isCleared: z.boolean().default(false).describe('Somebody has looked, and no inmate is named'),
}) satisfies z.ZodType<WrittenEntry>
export const entriesInput = z.object({ entries: z.array(writtenEntry).min(1).max(200) })
export const reasonInput = z.object({ reason: z.string().trim().min(1).max(1000) })
/** Why words are emptied: it stands for good. */
export const emptyInput = z.object({ reason: z.string().trim().min(10).max(1000) })
const number = z.coerce.number().int().min(0)
export const logQuery = z.object({ after: number.optional(), before: number.optional() })

const entry = z.object({
  id: z.string(),
  seq: z.number().int(),
  clientKey: z.string(),
  kind: z.enum(ENTRY_KINDS),
  code: z.enum([...SYSTEM_CODES, 'unreadable']).nullable(),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))
    .describe('By its code, as `rules/entry-schema.ts` says; `unreadable` says what is left of one that does not fit'),
  text: z.string(),
  writtenAt: z.string(),
  receivedAt: z.string(),
  by: named,
  corrects: z.string().nullable(),
  redacted: z.object({ at: z.string(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<Omit<EntryView, 'params'>>
export const entryList = z.object({ entries: z.array(entry) })
export const logPage = entryList.extend({ more: z.boolean().describe('There is older') })
