import { metFaults } from '../../../kit/db/fault-rows.ts'
import { silentLoops } from '../../../kit/db/pulses.ts'
import { lastBackupAt } from '../../../kit/db/schema-state.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { servedChannels } from '../../outbox/index.ts'
import { lastCheckpoint, lastVerifications, TAIL_SECONDS, unchainedTail } from '../../trace/index.ts'
import { troublesOf } from '../rules/health.ts'
import { databaseState, queueDepths, silentChannels, unrelayed } from '../store/health.ts'

/** Faults of the database that have passed are told of for so long. */
const TOLD_MS = 3_600_000

/** How the installation is: what is wrong, how the chain and the workers follow, and what was met lately. */
export async function readHealth(varde: Varde) {
  const { db, settings } = varde
  const now = varde.now()
  const [database, queues, waiting, unchained, checkpoint, silent, still, served, faults, backupAt, checks] =
    await Promise.all([
      databaseState(db),
      queueDepths(db),
      unrelayed(db),
      unchainedTail(db),
      lastCheckpoint(db),
      silentChannels(db, now),
      silentLoops(db, varde.loops ?? []),
      servedChannels(db),
      metFaults(db, new Date(Date.now() - TOLD_MS)),
      lastBackupAt(db),
      lastVerifications(db),
    ])
  const refusing = served.flatMap(({ channel, refusesSince }) =>
    refusesSince ? [{ channel, seconds: (now.getTime() - refusesSince.getTime()) / 1000 }] : [],
  )
  const verified = checks.last && { at: checks.last.finishedAt!, isUnchanged: checks.last.fault === null }
  const facts = { unchained, queues, unrelayed: waiting, still, silent, verified }
  const troubles = troublesOf({ ...facts, refusing, tailSeconds: TAIL_SECONDS, silentMinutes: settings.channelMinutes })
  return {
    ...facts,
    served,
    isWell: troubles.length === 0,
    troubles,
    database,
    faults,
    backupAt,
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
