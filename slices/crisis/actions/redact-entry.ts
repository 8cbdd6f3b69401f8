import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { emptyEntry, findEntry } from '../store/entries.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Empties an entry that should never have been written: a name, say. Who wrote it and when stays, and so does its digest in
 * the chained log. The one who wrote it may, and whoever leads. Throws `crisis.no-such-entry` and `crisis.redact-not-allowed`.
 */
export async function redactEntry(
  varde: Varde,
  caller: Caller,
  { crisisId, entryId, reason }: { crisisId: string; entryId: string; reason: string },
): Promise<void> {
  const { abilities } = await loadCrisis(varde.db, caller, crisisId)
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const entry = await findEntry(trx, entryId)
    if (!file || entry?.crisis_id !== crisisId || entry.kind === 'system')
      throw new Failure('not-found', 'crisis.no-such-entry')
    if (entry.by !== caller.id && !abilities.includes('lead'))
      throw new Failure('not-allowed', 'crisis.redact-not-allowed')
    if (entry.redacted_at) return
    const now = varde.now()
    await emptyEntry(trx, entryId, { by: caller.id, at: now, reason })
    await noteInRoom(trx, { crisisId, code: 'redacted', params: { entryId, seq: entry.seq }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.entryRedacted, now, { entryId, seq: entry.seq, reason })
    await changeCrisis(trx, crisisId)
  })
}
