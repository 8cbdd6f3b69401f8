import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { wordsIn } from '../rules/entry-schema.ts'
import { repeatsName } from '../rules/repeats-name.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { emptyEntry, findEntry } from '../store/entries.ts'
import { emptyBesideLog } from '../store/erasure.ts'
import { factsOf } from '../store/facts.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Empties an entry that should never have been written: a name, say. Who wrote it and when stays, and so does its digest in
 * the chained log. Of a line that Varde wrote, what a person put in it goes: a fact must have been put right first. The one who wrote it may, and
 * whoever leads. Throws `crisis.no-such-entry`, `crisis.redact-not-allowed`,
 * `crisis.fact-still-says` and `crisis.reason-repeats`.
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
    const words = entry?.kind === 'system' ? wordsIn(entry.code) : null
    if (!file || entry?.crisis_id !== crisisId || words?.length === 0)
      throw new Failure('not-found', 'crisis.no-such-entry')
    if (entry.by !== caller.id && !abilities.includes('lead'))
      throw new Failure('not-allowed', 'crisis.redact-not-allowed')
    if (entry.redacted_at) return
    const now = varde.now()
    const { text, source, before } = entry.params
    const facts = await factsOf(trx, crisisId)
    if (facts.some((fact) => (before ? fact.text === before : fact.text === text && fact.source === source)))
      throw new Failure('conflict', 'crisis.fact-still-says')
    const params = { ...entry.params, ...Object.fromEntries((words ?? []).map((key) => [key, ''])) }
    const said = (words ?? []).map((key) => String(entry.params[key] ?? '')).filter(Boolean)
    if (repeatsName(reason, [entry.text, ...said].join(' '))) throw new Failure('invalid', 'crisis.reason-repeats')
    await emptyBesideLog(trx, crisisId, said)
    await emptyEntry(trx, entryId, { by: caller.id, at: now, reason, params })
    await noteInRoom(trx, { crisisId, code: 'redacted', params: { entryId, seq: entry.seq }, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.entryRedacted, now, { entryId, seq: entry.seq, reason })
    await changeCrisis(trx, crisisId)
  })
}
