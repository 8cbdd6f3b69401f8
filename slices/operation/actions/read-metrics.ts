import { DATABASE_FAULTS } from '../../../kit/db/faults.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { channelsNow } from '../../outbox/index.ts'
import { chainHead } from '../../trace/index.ts'
import { type Metric, metricsText } from '../rules/metrics.ts'
import { readHealth } from './read-health.ts'

type Health = Awaited<ReturnType<typeof readHealth>>

/** How the installation is, for a machine that watches, as Prometheus text. */
export async function readMetrics(varde: Varde): Promise<string> {
  const now = varde.now()
  const [health, head, letters] = await Promise.all([
    readHealth(varde),
    chainHead(varde.db),
    channelsNow(varde.db, now),
  ])
  return metricsText([
    gauge('varde_well', '1 when nothing is wrong: see /api/health for what is.', health.isWell ? 1 : 0),
    each('varde_trouble', '1 for each thing that is wrong, with what it is about.', health.troubles, ({ what, of }) => [
      { what, of },
      1,
    ]),
    ...ofLog(health, head?.position ?? 0, now),
    ...ofDatabase(health),
    ...ofChannels(health, now),
    each('varde_letters_waiting', 'Letters of the outbox that wait.', letters, (one) => [
      { channel: one.channel },
      one.waiting,
    ]),
    each('varde_letters_oldest_seconds', 'How long the first of them has waited.', letters, (one) => [
      { channel: one.channel },
      secondsSince(one.oldestAt, now) ?? 0,
    ]),
    gauge('varde_events_unrelayed', 'Events that no listener has had yet.', health.unrelayed),
    each('varde_loop_still', '1 when no process keeps the loop going.', varde.loops ?? [], (loop) => [
      { loop },
      health.still.some(({ name }) => name === loop) ? 1 : 0,
    ]),
    each('varde_queue_still', '1 when jobs wait and nobody is at any.', health.queues, (one) => [
      { queue: one.name },
      one.isStill ? 1 : 0,
    ]),
    each('varde_jobs_waiting', 'Jobs that wait or run.', health.queues, (one) => [{ queue: one.name }, one.waiting]),
    each('varde_jobs_failed', 'Jobs that were given up.', health.queues, (one) => [{ queue: one.name }, one.failed]),
    gauge('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', 'How long this process has run.', Math.round(process.uptime())),
  ])
}

const ofLog = ({ unchained, checkpoint, verified }: Health, entries: number, now: Date): Metric[] => [
  gauge('varde_log_entries', 'Entries of the chained log.', entries),
  gauge('varde_log_unchained', 'Committed events that wait to be chained.', unchained.count),
  gauge('varde_log_unchained_seconds', 'How long the first of them has waited.', unchained.seconds),
  gauge('varde_log_checkpoint_position', 'Position of the last signed checkpoint.', checkpoint?.position ?? 0),
  age(
    'varde_log_checkpoint_age_seconds',
    'Since the last signed checkpoint; nothing when there is none.',
    checkpoint?.at,
    now,
  ),
  age(
    'varde_log_verified_age_seconds',
    'Since the last check of the whole log; nothing when there was none.',
    verified?.at,
    now,
  ),
]

const ofDatabase = ({ database, faults, backupAt }: Health): Metric[] => [
  gauge('varde_database_connections', 'Connections to the database.', database.connections),
  each(
    'varde_database_faults_last_hour',
    'How often processes met a fault of the database in the last hour.',
    DATABASE_FAULTS,
    (kind) => [{ kind }, faults.find((one) => one.kind === kind)?.times ?? 0],
  ),
  age('varde_backup_age_seconds', 'Since a backup was noted; nothing when none was.', backupAt, new Date()),
]

const ofChannels = ({ silent, served }: Health, now: Date): Metric[] => [
  each('varde_channel_waiting', 'Who wait for a channel that is theirs by now.', silent, (one) => [
    { channel: one.channel },
    one.waiting,
  ]),
  each('varde_channel_silent_seconds', 'For how long it has taken nothing meanwhile.', silent, (one) => [
    { channel: one.channel },
    one.seconds,
  ]),
  each(
    'varde_channel_refuses_seconds',
    'For how long its server has refused or not answered; 0 when it takes.',
    served,
    (one) => [{ channel: one.channel }, secondsSince(one.refusesSince, now) ?? 0],
  ),
]

const secondsSince = (at: Date | null | undefined, now: Date): number | null =>
  at ? Math.max(0, (now.getTime() - at.getTime()) / 1000) : null

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  kind: 'gauge',
  values: [{ value }],
})

const age = (name: string, help: string, at: Date | null | undefined, now: Date): Metric => {
  const value = secondsSince(at, now)
  return { name, help, kind: 'gauge', values: value === null ? [] : [{ value }] }
}

const each = <T>(
  name: string,
  help: string,
  of: readonly T[],
  figure: (one: T) => [Record<string, string>, number],
): Metric => ({
  ...{ name, help, kind: 'gauge' },
  values: of.map(figure).map(([labels, value]) => ({ labels, value })),
})
