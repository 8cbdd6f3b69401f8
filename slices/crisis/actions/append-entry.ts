import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { namesSomebody } from '../../../kit/kernel/stops/names-somebody.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { refuseNames } from '../../cases/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import { type WrittenEntry, writtenAt } from '../rules/entry.ts'
import { entryFault, type SystemNote } from '../rules/entry-schema.ts'
import { type CrisisRow, lockCrisis } from '../store/crises.ts'
import { type EntryRow, entriesByKey, findEntry, insertEntry } from '../store/entries.ts'
import { announceCrisis } from './announce-crisis.ts'
import { refuseWithoutPlace } from './in-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { shownEntries } from './read-log.ts'

/**
 * Puts what a person wrote in the log, in the order given. One that is there already under its key is not written again, so
 * what is left of a broken line can always be sent once more. Throws `crisis.not-found`, `crisis.observer-watches`, `crisis.no-place`,
 * `crisis.no-such-entry`, and `cases.names-somebody` when it looks as if somebody in custody is named and nobody has cleared it.
 */
export async function writeEntries(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  written: readonly WrittenEntry[],
): Promise<{ entries: EntryView[] }> {
  // How long ago they were written is counted from here: waiting for the room makes them no newer.
  const came = varde.now()
  const { abilities } = await loadCrisis(varde.db, caller, crisisId)
  refuseWithoutPlace(abilities)
  const rows = await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (!file) throw new Failure('not-found', 'crisis.not-found')
    const now = varde.now()
    const kept = await entriesByKey(
      trx,
      crisisId,
      caller.id,
      written.map((one) => one.clientKey),
    )
    const rows: EntryRow[] = []
    for (const one of written) {
      const known = kept.get(one.clientKey)
      if (known) {
        rows.push(known)
        continue
      }
      refuseNames(namesSomebody, [one.text], (one.isCleared ?? false) && caller.kind !== 'token')
      if (one.corrects && (await findEntry(trx, one.corrects))?.crisis_id !== crisisId)
        throw new Failure('invalid', 'crisis.no-such-entry')
      const row = await insertEntry(trx, entryRow(one, file, caller.id, { came, now }))
      kept.set(one.clientKey, row)
      rows.push(row)
      const { id, seq, kind, digest, corrects } = row
      const content = { entryId: id, seq, kind, digest: digest.toString('hex'), corrects }
      await announceCrisis(trx, caller, file, CRISIS_EVENTS.entryWritten, now, content)
    }
    return rows
  })
  return { entries: await shownEntries(varde.db, rows) }
}

type Times = { came: Date; now: Date }
function entryRow(one: WrittenEntry, file: CrisisRow, by: string, { came, now }: Times) {
  return {
    id: newId('ent'),
    crisis_id: file.id,
    client_key: one.clientKey,
    kind: one.kind,
    code: null,
    params: '{}',
    ...sealed(one.text.trim()),
    written_at: writtenAt(one.agoMs, came, file.declared_at),
    received_at: now,
    by,
    corrects: one.corrects,
  }
}

type Noted = SystemNote & { crisisId: string; by: string; at: Date }

/**
 * Puts what the system did in the room's log, in the transaction of what it did. What does not fit the schema of its kind ends that
 * transaction: a line that nobody can read is none.
 */
export async function noteInRoom(trx: Trx, { crisisId, code, params, by, at }: Noted): Promise<void> {
  const id = newId('ent')
  const stands = JSON.stringify(params)
  const fault = entryFault(code, JSON.parse(stands) as Record<string, unknown>)
  if (fault) throw new Error(`an entry of the log does not fit: ${fault}`)
  await insertEntry(trx, {
    id,
    crisis_id: crisisId,
    client_key: id,
    kind: 'system',
    code,
    params: stands,
    ...sealed(''),
    written_at: at,
    received_at: at,
    by,
  })
}

/** The text with a salt of its own, and the digest of both that stands in the chained log. */
function sealed(text: string): { text: string; salt: Buffer; digest: Buffer } {
  const salt = randomBytes(16)
  return { text, salt, digest: createHash('sha256').update(salt).update(text).digest() }
}
