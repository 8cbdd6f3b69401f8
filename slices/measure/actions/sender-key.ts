import { createHmac } from 'node:crypto'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { changeSource, findSource, type SourceRow } from '../store/sources.ts'
import { announceSource, heldSource } from './held-source.ts'

/** The key that a sender signs with. It is made from the installation's, so that none is kept. */
export const senderKey = (installationKey: string, { id, key_number }: Pick<SourceRow, 'id' | 'key_number'>): string =>
  createHmac('sha256', installationKey).update(`measure-push:${id}:${key_number}`).digest('base64url')

/** The key that holds now. Throws `measure.source-no-key` and what `heldSource` does. */
export async function readSenderKey(varde: Varde, caller: Caller, id: string): Promise<{ key: string }> {
  const source = await findSource(varde.db, id)
  if (!source) throw new Failure('not-found', 'measure.no-such-source')
  if (!mayKeep(caller, source.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
  if (source.kind !== 'push') throw new Failure('conflict', 'measure.source-no-key')
  return { key: senderKey(varde.secrets.webhook, source) }
}

/** A new key; the one before no longer opens. Throws what `readSenderKey` does. */
export async function renewSenderKey(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const source = await heldSource(trx, caller, id)
    if (source.kind !== 'push') throw new Failure('conflict', 'measure.source-no-key')
    await changeSource(trx, id, { key_number: source.key_number + 1, updated_at: varde.now() })
    await announceSource(varde, trx, caller, source, MEASURE_EVENTS.sourceKeyMade, { number: source.key_number + 1 })
  })
}
