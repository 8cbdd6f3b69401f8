import { z } from 'zod'
import { VIAS } from '../../../kit/kernel/caller.ts'
import { FAULT_KINDS } from '../rules/fault.ts'

/** Shapes on the wire. Times are ISO 8601 in UTC. */
const time = z.date()
const detail = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the sentence of the event names'),
  numbers: z.record(z.string(), z.number()),
  reason: z.string().nullable(),
  isNeverOut: z.boolean().optional().describe('It ended before anybody could have it'),
})
export const actor = z.object({
  kind: z.enum(['staff', 'former', 'recipient', 'public', 'system']),
  role: z.string().nullable(),
})
/** By what it was done; null in what was written before events said it. */
const via = z.enum(VIAS).nullable()
const placed = z.object({ position: z.int(), hash: z.string() }).nullable()
const checkpoint = z.object({ position: z.int(), at: time }).nullable()

export const logPage = z.object({
  lines: z.array(
    z.object({
      seq: z.int(),
      position: z.int().nullable(),
      id: z.string(),
      name: z.string(),
      mode: z.string(),
      subject: z.string(),
      unit: z.string().nullable(),
      actor,
      at: time,
      via,
      detail,
      isRedacted: z.boolean(),
      isShielded: z.boolean(),
    }),
  ),
  next: z.int().nullable(),
  backupDays: z.number().describe('How many days a backup is kept; 0: nobody has said'),
  abilities: z.array(z.string()),
})

export const logState = z.object({
  entries: z.int(),
  head: z.string().nullable(),
  waiting: z.object({ count: z.int(), seconds: z.number() }),
  checkpoint,
  check: z.object({ checked: z.int(), total: z.int() }).nullable(),
  last: z
    .object({
      at: time,
      entries: z.int(),
      isUnchanged: z.boolean(),
      fault: z.object({ kind: z.enum(FAULT_KINDS), position: z.int(), eventId: z.string().nullable() }).nullable(),
    })
    .nullable(),
  abilities: z.array(z.string()),
})

const courseLine = z.object({
  id: z.string(),
  name: z.string(),
  subject: z.string(),
  actor,
  at: time,
  via,
  until: time,
  events: z.int(),
  detail,
  isRedacted: z.boolean(),
  isShielded: z.boolean(),
})
/** `unit`: the unit that did it, where that says more than the role. */
export const latest = z.object({ lines: z.array(courseLine.extend({ unit: z.string().nullable() })) })

export const timeline = z.object({
  subject: z.string(),
  mode: z.string(),
  lines: z.array(courseLine),
  proof: z.object({
    entries: z.int(),
    first: placed,
    last: placed,
    checkpoint,
    verified: z.object({ at: time, isUnchanged: z.boolean() }).nullable(),
  }),
})
