import { createHash } from 'node:crypto'
import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isSigned } from '../../dispatch/index.ts'
import { pushBody, readPush } from '../clients/connect/push.ts'
import { findRun, insertPage, insertRun } from '../store/source-runs.ts'
import {
  countDelivery,
  findSource,
  forgetDeliveries,
  forgetRefused,
  keepDelivery,
  lockSource,
  noteRefused,
  type SourceRow,
} from '../store/sources.ts'
import { takeInWithin } from './finish-run.ts'
import { senderKey } from './sender-key.ts'

export type Delivery = { sourceId: string; signature: string; id: string; body: string; json: unknown }
export type Taken = { made: number; same: number; isRepeated: boolean }

/** So many deliveries an hour does one source give us; the figures are of periods that are over. *Ikke i kilden.* */
export const MOST_AN_HOUR = 120

/**
 * Takes what a sender has signed, all of it or nothing. The same delivery again does nothing and says so. Throws
 * `measure.push-signature` (also where there is no such source, and for a signature older than five minutes), `measure.push-delivery`,
 * `measure.push-shape`, `measure.push-metric`, `measure.push-values`, `measure.push-too-many`. What was refused is counted on the source.
 */
export async function takePush(varde: Varde, delivery: Delivery): Promise<Taken> {
  const known = await signedBy(varde, delivery)
  try {
    return await take(varde, known, delivery)
  } catch (error) {
    if (error instanceof Failure) await noteRefused(varde.db, known.id, error.code, varde.now())
    throw error
  }
}

async function signedBy(varde: Varde, { sourceId, signature, body }: Delivery): Promise<SourceRow> {
  const known = await findSource(varde.db, sourceId)
  const isOurs =
    known?.kind === 'push' && isSigned(senderKey(varde.secrets.webhook, known), signature, body, varde.now())
  if (!known || !isOurs || known.is_paused) throw new Failure('not-signed-in', 'measure.push-signature')
  return known
}

async function take(varde: Varde, known: SourceRow, { sourceId, signature, id, body, json }: Delivery): Promise<Taken> {
  const now = varde.now()
  const digest = createHash('sha256').update(signature).digest('hex')
  await refuseTooMany(varde.db, sourceId, digest, now)
  if (!/^[\w.:-]{1,200}$/.test(id)) throw new Failure('invalid', 'measure.push-delivery')
  const said = pushBody.safeParse(json)
  if (!said.success) throw new Failure('invalid', 'measure.push-shape')
  const read = readPush(said.data, known.mapping, id)
  if ('unknown' in read) throw new Failure('invalid', 'measure.push-metric', { metric: read.unknown.slice(0, 120) })
  const by = 'system:push'
  const runId = newId('run')
  const isNew = await varde.db.transaction().execute(async (trx) => {
    const source = (await lockSource(trx, sourceId))!
    // The id is not among what is signed: the same signature under another id is the same delivery, and uses up no id.
    const signed = `#${digest}`
    for (const known of [signed, id]) if (!(await keepDelivery(trx, { sourceId, id: known, at: now }))) return false
    const row = {
      id: runId,
      source_id: sourceId,
      is_dry: false,
      state: 'reading' as const,
      asks: '[]',
      by,
      started_at: now,
    }
    await insertRun(trx, { ...row, pages: 1, rows_read: read.found.length })
    const fingerprint = createHash('sha256').update(body).digest('hex')
    await insertPage(trx, { run_id: runId, number: 1, fingerprint, found: JSON.stringify(read.found) })
    await takeInWithin(trx, source, runId, { by, now })
    // What was refused was not taken: the sender may mend it and send it under the same id.
    if ((await findRun(trx, runId))!.state === 'failed') await forgetDeliveries(trx, sourceId, [id, signed])
    else await forgetRefused(trx, sourceId)
    return true
  })
  if (!isNew) return { made: 0, same: 0, isRepeated: true }
  const run = (await findRun(varde.db, runId))!
  if (run.state === 'failed') throw new Failure('invalid', 'measure.push-values', { detail: run.detail })
  return { made: run.values_made, same: run.values_same, isRepeated: false }
}

/** Only the sender can sign anew: what was signed once counts once, so that whoever sends it again does not shut the sender out. */
async function refuseTooMany(db: Database, sourceId: string, digest: string, now: Date): Promise<void> {
  const count = await db.transaction().execute(async (trx) => {
    const isNew = await keepDelivery(trx, { sourceId, id: `!${digest}`, at: now })
    return isNew ? countDelivery(trx, sourceId, now) : 0
  })
  if (count > MOST_AN_HOUR) throw new Failure('too-many', 'measure.push-too-many', { most: MOST_AN_HOUR })
}
