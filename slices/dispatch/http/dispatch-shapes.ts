import { z } from 'zod'
import { SERVED_CHANNELS } from '../../../kit/kernel/served-channel.ts'
import { INNER_STANDINGS } from '../../../kit/kernel/words-standing.ts'
import { TASK_STATES } from '../rules/task-state.ts'
import { CHANNELS, PUBLICATIONS, RECIPIENT_STATES } from '../rules/wave.ts'

/** Shapes on the wire. Times are ISO 8601 in UTC; counts are heads. */
export const counts = z.object(
  Object.fromEntries(RECIPIENT_STATES.map((state) => [state, z.int().nonnegative()])) as Record<
    (typeof RECIPIENT_STATES)[number],
    z.ZodInt
  >,
)
const moment = z.date()
const said = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

export const gate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('with-start') }),
  z.object({ kind: z.literal('by-hand') }),
  z.object({ kind: z.literal('at'), at: z.iso.datetime({ offset: true }) }),
  z.object({
    kind: z.literal('minutes-after'),
    wave: z.int().positive(),
    minutes: z.number().nonnegative().max(10_080),
  }),
  z.object({
    kind: z.literal('after'),
    wave: z.int().positive(),
    measure: z.enum(['submitted', 'delivered', 'confirmed']),
    percent: z.number().min(0).max(100),
  }),
])

/** As it is shown: a stop is set by what declares it, never by whoever plans. */
const shownGate = z.discriminatedUnion('kind', [
  ...gate.options,
  z.object({ kind: z.literal('stop'), stop: z.string(), liftedAt: z.string().nullable() }),
])

const keys = z.array(z.string().max(100)).max(500)
const audiences = z.object({
  groups: keys,
  regions: keys.optional(),
  unitIds: keys.optional(),
  unitKinds: keys.optional(),
  languages: keys.optional(),
})
export const planInput = z.object({
  versionId: z.string(),
  waves: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(120),
        audiences,
        channels: z.array(z.enum(CHANNELS)).max(3),
        publishes: z.array(z.enum(PUBLICATIONS)).max(2),
        gate,
        secondChannelMinutes: z.int().min(1).max(10_080).nullish(),
      }),
    )
    .max(20),
  notAfter: z.iso.datetime({ offset: true }).nullish(),
})

/** What the words are worth now, beside every title of them. */
const wordsNow = {
  standing: z
    .enum(INNER_STANDINGS)
    .describe('`changed`: of a crisis room, and resting on something that is no longer confirmed'),
  hasCorrection: z.boolean().describe('Something stands in their place'),
}
const waveView = z.object({
  id: z.string(),
  position: z.int(),
  name: z.string(),
  state: z.enum(['waiting', 'open', 'done']),
  openedAt: moment.nullable(),
  gate: shownGate,
  gateText: said.nullable(),
  total: z.int(),
  counts,
  reached: z.int().describe('Have it, as far as the channel knows; paper when the unit has said so'),
  channels: z.array(z.enum(CHANNELS)),
  publishes: z.array(z.enum(PUBLICATIONS)),
  audienceKinds: z.array(z.string()),
  /** Who the wave is for; null for a correction, which goes to those who got the old text. */
  audiences: audiences.nullable(),
  overrideReason: z.string().nullable(),
  overriddenBy: z.string().nullable(),
  abilities: z.array(z.string()),
})
const standsStill = z
  .enum(['person', 'stop', 'room'])
  .nullable()
  .describe(
    'Runs, and nothing of it goes before somebody sends a wave, or acts in the crisis room: its stop, or what it says of the words',
  )
export const dispatchView = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  messageId: z.string(),
  versionId: z.string(),
  heldBy: z.string().nullable().describe('The crisis room that alone lets it go, past own staff too, and stops it'),
  correctsId: z.string().nullable(),
  unitId: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  state: z.enum(['planned', 'running', 'paused', 'stopped', 'closed']),
  standsStill,
  startedAt: moment.nullable(),
  notAfter: moment.nullable(),
  embargoUntil: moment.nullable().describe('Waves that leave the agency wait for it'),
  total: z.int(),
  counts,
  coming: z
    .int()
    .describe('Their notice lies with a unit, and an e-mail or SMS is still to reach them: it runs until then'),
  notHung: z.int().describe('Their notice lies with a unit that is not to hang it up any more'),
  waves: z.array(waveView),
  spread: z.object({ contacts: z.int(), ms: z.int() }).nullable(),
  news: z
    .object({ sent: z.int(), waiting: z.int(), refused: z.int() })
    .nullable()
    .describe('Who follow the press room and got it by e-mail; no part of the sum'),
  ...wordsNow,
  repeat: z
    .object({ had: z.int(), left: z.int() })
    .nullable()
    .describe('Before the start: heads who have this version already, and who have not; null when nobody has'),
  refusing: z
    .array(
      z.object({
        ...{ channel: z.enum(SERVED_CHANNELS), waiting: z.int() },
        ...{ since: moment, triedAt: moment, nextAt: moment.nullable().describe('Null: now, or any moment') },
      }),
    )
    .describe('Channels that take nothing while somebody waits for them'),
  abilities: z.array(z.string()),
})
export const startInput = z
  .object({
    again: z
      .object({ reason: z.string().max(500) })
      .optional()
      .describe('Also to those who have this version already: a leader, who says why'),
  })
  .nullish()
export const dispatchLine = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  unitId: z.string(),
  state: z.enum(['planned', 'running', 'paused', 'stopped', 'closed']),
  standsStill,
  startedAt: moment.nullable(),
  total: z.int(),
  counts,
  atUnits: z.int().describe('Of those submitted: handed to a unit on paper, which has not confirmed yet'),
  notHung: z.int().describe('Of these: with a unit that is not to hang it up any more'),
  coming: z.int().describe('Of these: an e-mail or SMS is still to reach them'),
  ...wordsNow,
})
export const readyVersion = z.object({
  versionId: z.string(),
  messageId: z.string(),
  title: z.string(),
  audienceKinds: z.array(z.string()),
  replacesId: z.string().nullable(),
  approvedAt: moment,
  embargoUntil: moment.nullable(),
})
export const recipientsPage = z.object({
  recipients: z.array(
    z.object({
      id: z.string(),
      displayName: z.string().nullable(),
      unitName: z.string().nullable(),
      heads: z.int(),
      state: z.enum(RECIPIENT_STATES),
      reason: z.string().nullable(),
      at: moment,
    }),
  ),
  /** Rows, and the people behind them. */
  total: z.int(),
  heads: z.int(),
  pageSize: z.int(),
})
export const receipts = z.object({
  units: z.array(
    z.object({
      unitId: z.string().nullable(),
      unitName: z.string(),
      region: z.string().nullable(),
      total: z.int(),
      confirmed: z.int(),
      unreachable: z.int(),
      sent: z.int().describe('It has gone to them, whether they have confirmed or not'),
    }),
  ),
  answers: z.array(z.object({ id: z.string(), text: z.string(), unitName: z.string().nullable(), at: moment })),
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      unitName: z.string().nullable(),
      at: moment,
      answer: z.string().nullable(),
      answeredAt: moment.nullable(),
      isOwnStaff: z.boolean().describe('Own staff are answered at once; an answer to anybody else waits for a yes'),
      earlier: z.array(z.object({ text: z.string(), at: moment })).describe('What they were answered before'),
    }),
  ),
  question: z.record(z.string(), z.string()).nullable(),
})
export const unitTask = z.object({
  id: z.string(),
  kind: z.enum(['notice', 'reach']),
  state: z
    .enum(TASK_STATES)
    .describe(
      '`take-down`: it hangs, and is wrong or has another in its place. `hang-again`: it was taken down, and holds with nothing in its place',
    ),
  ...wordsNow,
  isFollowed: z.boolean().describe('What holds in their place is a task of the same unit'),
  over: z
    .enum(['newer', 'late', 'closed', 'stopped'])
    .nullable()
    .describe(
      'Not wrong, and not to be hung: newer words, a promise that has passed (whoever is told by hand is told all the same), a room that is closed before it',
    ),
  isUrgent: z.boolean(),
  dispatchId: z.string(),
  dispatchNumber: z.string().describe('As it stands on the sheet'),
  incident: z.string().nullable().describe('The number of the incident that the words are of'),
  isForStaff: z.boolean().describe('Nobody but own staff is to read it'),
  isOfIncident: z.boolean(),
  title: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  waveName: z.string(),
  heads: z.int(),
  confirmedHeads: z.int(),
  madeAt: moment,
  doneAt: moment.nullable(),
  takenDownAt: moment.nullable(),
  languages: z.array(z.string()),
  people: z.array(z.object({ displayName: z.string().nullable(), reason: z.string().nullable() })),
  abilities: z.array(z.string()),
})
export const taskConfirmation = z.object({
  how: z.enum(['posted', 'read-aloud', 'handed-out', 'told']),
  where: z.string().trim().min(1).max(200),
  at: z.iso.datetime({ offset: true }),
  heads: z.int().positive(),
  language: z.string().max(8).nullish(),
})

/** Forms on paper for a unit to hand out. `people` says how many of which audience; never who. */
export const paperTask = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['open', 'handed-out', 'done']),
  unitId: z.string(),
  unitName: z.string(),
  askedByName: z.string(),
  printPath: z.string(),
  languages: z.array(z.string()),
  people: z.record(z.string(), z.int()),
  heads: z.int(),
  untilOn: z.iso.date(),
  madeAt: moment,
  handedOut: z.int().nullable(),
  collected: z.int().nullable(),
  toldAt: moment.nullable(),
  abilities: z.array(z.string()),
})
export const paperTold = z.object({
  handedOut: z.int().min(0).max(100_000),
  collected: z.int().min(0).max(100_000).nullable(),
})
