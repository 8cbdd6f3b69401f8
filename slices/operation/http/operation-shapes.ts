import { z } from 'zod'
import { DATABASE_FAULTS } from '../../../kit/db/faults.ts'
import { SERVED_CHANNELS } from '../../../kit/kernel/served-channel.ts'
import { TROUBLES } from '../rules/health.ts'

/** Shapes on the wire. Times are ISO 8601 in UTC. */
const at = z.date()
const channel = z.enum(SERVED_CHANNELS)

export const health = z.object({
  isWell: z.boolean(),
  troubles: z
    .array(
      z.object({
        what: z.enum(TROUBLES),
        of: z.string().describe('A channel, a loop or a queue; empty where there is one alone'),
      }),
    )
    .describe('All that is wrong, the gravest first'),
  database: z.object({ version: z.string(), connections: z.int() }),
  faults: z
    .array(z.object({ kind: z.enum(DATABASE_FAULTS), times: z.int(), processes: z.int(), beganAt: at, lastAt: at }))
    .describe('What the database refused, or that it was away, in the last hour'),
  served: z.array(
    z.object({
      channel,
      refusesSince: at.nullable().describe('Nothing has been taken since; null as far as anybody knows it takes'),
      triedAt: at,
      takenAt: at.nullable(),
      answer: z.string().nullable().describe('What it said as it refused, without addresses'),
    }),
  ),
  queues: z.array(z.object({ name: z.string(), waiting: z.int(), failed: z.int(), isStill: z.boolean() })),
  unrelayed: z.int(),
  unchained: z.object({ count: z.int(), seconds: z.number() }),
  silent: z
    .array(z.object({ channel: z.string(), waiting: z.int(), seconds: z.number() }))
    .describe('Channels that somebody waits for, and for how long nothing has been taken'),
  still: z
    .array(z.object({ name: z.string(), seconds: z.number().nullable() }))
    .describe('Loops that no process keeps going, and for how long; null when none ever has'),
  checkpoint: z.object({ position: z.int(), at }).nullable(),
  verified: z.object({ at, isUnchanged: z.boolean() }).nullable().describe('The last check of the whole log'),
  backupAt: at.nullable().describe('When a backup was noted last'),
  channels: z.record(z.string(), z.boolean()).describe('Which are set up'),
})
