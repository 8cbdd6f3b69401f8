import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { type Caller, LANGUAGES } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Waiting } from '../../approval/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { CancelReason, OccasionNotes } from '../rules/occasion.ts'
import { changeOccasion, deleteDraft, isOccasionOut, type OccasionRow } from '../store/occasions.ts'
import { refuseUnsafe } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion, writeToAccredited } from './occasion-steps.ts'
import { askWords, readOfRow, saidIn } from './write-occasion.ts'

/**
 * Cancels what has been announced, at once and by a choice of reason; those who asked to come are told. `notes` are said of it when somebody
 * who did not write them has said yes. It stays in the press room and in
 * the calendar as cancelled. A draft, or what nobody has been told of yet, is deleted instead.
 */
export async function cancelOccasion(
  varde: Varde,
  caller: Caller,
  { id, why, notes }: { id: string; why: CancelReason; notes: OccasionNotes },
): Promise<Partial<Waiting>> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (!(await isOccasionOut(trx, id))) {
      await drop(trx, varde, caller, row)
      return {}
    }
    await refuseUnsafe(trx, now, { texts: {}, place: '', notes }, null)
    const said = cancelNotes(why)
    const change = { cancelled_at: now, notes: JSON.stringify(said), changed_by: caller.id, changed_at: now }
    await changeOccasion(trx, id, { ...change, sequence: row.sequence + 1 })
    await writeToAccredited(trx, id, { kind: 'cancelled', at: now })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionCancelled, row, content: { why } })
    const words = saidIn(notes)
    if (Object.keys(words).length === 0) return {}
    const wanted = { ...readOfRow(row), notes: words }
    return askWords(trx, varde, caller, { row: { ...row, cancelled_at: now }, wanted, reason: null })
  })
}

/** What is said of a cancellation without anybody's yes: that it is postponed, or nothing more than that it is cancelled. */
const cancelNotes = (why: CancelReason): OccasionNotes =>
  why === 'cancelled'
    ? {}
    : Object.fromEntries(LANGUAGES.map((tag) => [tag, translator(tag)('press:occasion.postponed')]))

/** Deletes what nobody has been told of. Throws `press.occasion-not-found`, `press.occasion-not-yours`, and `press.occasion-out`. */
export async function dropOccasion(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (await isOccasionOut(trx, id)) throw new Failure('conflict', 'press.occasion-out')
    await drop(trx, varde, caller, row)
  })
}

async function drop(trx: Trx, varde: Varde, caller: Caller, row: OccasionRow): Promise<void> {
  await changeOccasion(trx, row.id, { public_from: null })
  await deleteDraft(trx, row.id)
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionDropped, row })
}
