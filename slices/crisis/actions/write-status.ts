import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listUnits, passTelephones, personsNumbers } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd, type StatusHow } from '../rules/status.ts'
import {
  changeStatusDraft,
  insertStatusDraft,
  removeStatusDraft,
  type StatusRow,
  statusRows,
} from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inStatus } from './in-status.ts'

/**
 * Saves how it stands now, beside the words that stand: what is new to say is a statement of the room. The draft is still as it was read
 * (`revision`, 0 when there is none). Throws `crisis.not-found`, `crisis.status-changed-meanwhile`, `crisis.status-staff-first` while nothing
 * stands, `crisis.status-persons-phone`, `crisis.status-duty-phone` and `door.stopped`.
 */
export async function saveStatusDraft(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { revision, content }: { revision: number; content: StatusHow },
): Promise<void> {
  passTelephones([content.relativesPhone])
  if (content.relativesPhone && (await personsNumbers(varde.db, [content.relativesPhone])).length > 0)
    throw new Failure('invalid', 'crisis.status-persons-phone')
  if (content.relativesPhone && (await isDutyPhone(varde, content.relativesPhone)))
    throw new Failure('invalid', 'crisis.status-duty-phone')
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const rows = await statusRows(trx, crisisId)
    const draft = rows.find((row) => row.number === null)
    if ((draft?.revision ?? 0) !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const standing = rows.findLast((row) => row.number !== null)
    if (!standing) throw new Failure('conflict', 'crisis.status-staff-first')
    const row = { ...howOf(content, caller, now), texts: JSON.stringify(standing.texts) }
    await keep(trx, crisisId, draft, { ...row, writers: writersWith(draft?.writers ?? [], caller.id) })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statusDrafted, now, { phase: content.phase })
  })
}

/** The engine says which duty telephone is answered: written by hand it would stand when another is. */
async function isDutyPhone(varde: Varde, number: string): Promise<boolean> {
  const plain = (one: string) => one.replace(/\D/g, '').slice(-8)
  const units = await listUnits(varde.db, { at: varde.now() })
  return units.some(({ dutyPhone }) => dutyPhone !== null && plain(dutyPhone) === plain(number))
}

/** Throws the draft away. Throws `crisis.not-found`. */
export async function dropStatusDraft(varde: Varde, caller: Caller, crisisId: string): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    await removeStatusDraft(trx, crisisId)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statusDrafted, now, { phase: null })
  })
}

const howOf = ({ phase, nextAt, relativesPhone }: StatusHow, caller: Caller, now: Date) => ({
  phase,
  next_at: nextAt === null || isEnd(phase) ? null : new Date(nextAt),
  relatives_phone: relativesPhone,
  corrects_id: null,
  written_by: caller.id,
  written_at: now,
})

async function keep(
  trx: Trx,
  crisisId: string,
  draft: StatusRow | undefined,
  row: ReturnType<typeof howOf> & { texts: string; writers: string[] },
): Promise<void> {
  if (draft) return changeStatusDraft(trx, draft.id, row)
  await insertStatusDraft(trx, { id: newId('stv'), crisis_id: crisisId, number: null, revision: 1, ...row })
}
