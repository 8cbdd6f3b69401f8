import { silentLoops } from '../../../kit/db/pulses.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isWell } from '../rules/health.ts'
import { type Metric, metricsText } from '../rules/metrics.ts'
import { chainHead, unchainedTail } from '../store/chain.ts'
import { lastCheckpoint } from '../store/checkpoints.ts'
import { databaseState, queueDepths, silentChannels, unrelayed } from '../store/health.ts'

/** How the installation is: whether the chain and the workers follow, and which channels are set up. */
export async function readHealth(varde: Varde) {
  const { db, settings } = varde
  const [database, queues, waiting, unchained, checkpoint, silent, still] = await Promise.all([
    databaseState(db),
    queueDepths(db),
    unrelayed(db),
    unchainedTail(db),
    lastCheckpoint(db),
    silentChannels(db, varde.now()),
    silentLoops(db, varde.loops ?? []),
  ])
  return {
    isWell: isWell({ unchained, queues, unrelayed: waiting, still, silent, silentMinutes: settings.channelMinutes }),
    database,
    queues,
    unrelayed: waiting,
    unchained,
    silent,
    still,
    checkpoint: checkpoint && { position: checkpoint.position, at: checkpoint.at },
    channels: {
      email: settings.smtpUrls.length > 0,
      mailbox: settings.imapUrl !== '',
      dkim: settings.dkim !== null,
      sms: settings.sms.urls.length > 0,
      'single-sign-on': settings.oidc !== null,
    },
  }
}

/** The same for a machine that watches, as Prometheus text. */
export async function readMetrics(varde: Varde): Promise<string> {
  const [health, head] = await Promise.all([readHealth(varde), chainHead(varde.db)])
  const gauge = (name: string, help: string, value: number): Metric => ({
    name,
    help,
    kind: 'gauge',
    values: [{ value }],
  })
  const perQueue = (name: string, help: string, of: 'waiting' | 'failed'): Metric => ({
    name,
    help,
    kind: 'gauge',
    values: health.queues.map((queue) => ({ labels: { queue: queue.name }, value: queue[of] })),
  })
  const perChannel = (name: string, help: string, of: 'waiting' | 'seconds'): Metric => ({
    name,
    help,
    kind: 'gauge',
    values: health.silent.map((one) => ({ labels: { channel: one.channel }, value: one[of] })),
  })
  return metricsText([
    gauge(
      'varde_well',
      '1 when the chain and the workers follow and go on, no job was given up and the channels take what waits for them.',
      health.isWell ? 1 : 0,
    ),
    gauge('varde_log_entries', 'Entries of the chained log.', head?.position ?? 0),
    gauge('varde_log_unchained', 'Committed events that wait to be chained.', health.unchained.count),
    gauge('varde_log_unchained_seconds', 'How long the first of them has waited.', health.unchained.seconds),
    gauge('varde_log_checkpoint_position', 'Position of the last signed checkpoint.', health.checkpoint?.position ?? 0),
    gauge('varde_events_unrelayed', 'Events that no listener has had yet.', health.unrelayed),
    gauge('varde_database_connections', 'Connections to the database.', health.database.connections),
    perChannel('varde_channel_waiting', 'Who wait for a channel that is theirs by now.', 'waiting'),
    perChannel('varde_channel_silent_seconds', 'For how long it has taken nothing meanwhile.', 'seconds'),
    {
      name: 'varde_loop_still',
      help: '1 when no process keeps the loop going.',
      kind: 'gauge',
      values: (varde.loops ?? []).map((loop) => ({
        labels: { loop },
        value: health.still.some(({ name }) => name === loop) ? 1 : 0,
      })),
    },
    {
      name: 'varde_queue_still',
      help: '1 when jobs wait and nobody is at any.',
      kind: 'gauge',
      values: health.queues.map(({ name, isStill }) => ({ labels: { queue: name }, value: isStill ? 1 : 0 })),
    },
    perQueue('varde_jobs_waiting', 'Jobs that wait or run.', 'waiting'),
    perQueue('varde_jobs_failed', 'Jobs that were given up.', 'failed'),
    gauge('process_resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', 'How long this process has run.', Math.round(process.uptime())),
  ])
}
