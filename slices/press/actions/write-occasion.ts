import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { isMoved, type OccasionInput, type OccasionNotes, occasionFault } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { changeOccasion, insertOccasion, isOccasionOut } from '../store/occasions.ts'
import { refuseUnsafe } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion, writeToAccredited } from './occasion-steps.ts'

/** Writes an occasion down as a draft. Throws `press.occasion-not-yours` and the faults of `occasionFault`. */
export async function makeOccasion(varde: Varde, caller: Caller, input: OccasionInput): Promise<{ id: string }> {
  refuseFault(caller, input)
  const [id, now] = [newId('occ'), varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    const made = { made_by: caller.id, made_at: now, changed_by: caller.id, changed_at: now }
    await insertOccasion(trx, { id, mode: varde.mode, ...columnsOf(input), ...NOTHING, ...made })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMade, row: { id, unit_id: input.unitId } })
  })
  return { id }
}

/**
 * Changes an occasion. When it is out and gets another time or place, it is marked as moved with `notes`, and those who asked
 * to come are told. `reason`: why what the security check finds may stand. Throws also `press.occasion-not-found`, `press.occasion-cancelled`, and as `refuseUnsafe` when it is out.
 */
export async function saveOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes, reason, ...input }: OccasionInput & { id: string; notes: OccasionNotes; reason: string | null },
): Promise<void> {
  refuseFault(caller, input)
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    const isOut = await isOccasionOut(trx, id)
    if (row.public_from) await refuseUnsafe(trx, now, { ...input, notes }, reason)
    const change = { ...columnsOf(input), changed_by: caller.id, changed_at: now }
    // What is out stays out, whatever text it waited for.
    if (isOut) change.message_id = row.message_id
    if (!isOut) await changeOccasion(trx, id, change)
    else {
      const isNew = isMoved({ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place }, input)
      const hasMoved = row.starts_at.getTime() !== input.startsAt.getTime()
      const moved = {
        ...(hasMoved && { moved_from: row.starts_at }),
        ...(row.place !== input.place.trim() && { moved_place: row.place }),
        notes: JSON.stringify(notes),
      }
      await changeOccasion(trx, id, { ...change, ...(isNew && moved), sequence: row.sequence + 1 })
      if (isNew) await writeToAccredited(trx, id, { kind: 'moved', at: now })
      if (isNew) await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMoved, row, content: { reason } })
    }
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row, content: reason ? { reason } : {} })
  })
}

function refuseFault(caller: Caller, input: OccasionInput): void {
  if (!keepsOccasion(caller, input.unitId)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const fault = occasionFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
}

const NOTHING = { public_from: null, moved_from: null, moved_place: null, cancelled_at: null }

const columnsOf = (input: OccasionInput) => ({
  kind: input.kind,
  unit_id: input.unitId,
  texts: JSON.stringify(input.texts),
  language: input.language,
  place: input.place.trim(),
  href: input.href,
  open_to: input.openTo,
  starts_at: input.startsAt,
  ends_at: input.endsAt,
  needs_accreditation: input.accreditBy !== null,
  accredit_by: input.accreditBy,
  seats: input.seats,
  message_id: input.messageId,
})
