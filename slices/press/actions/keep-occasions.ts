import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS, type PressEvent } from '../events.ts'
import { isMoved, type OccasionInput, type OccasionNotes, occasionFault } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { accreditationsOf, writeAccreditationLetters } from '../store/accreditations.ts'
import {
  changeOccasion,
  deleteDraft,
  insertOccasion,
  isOccasionOut,
  lockOccasion,
  type OccasionRow,
} from '../store/occasions.ts'
import { announce } from './announce.ts'
import { refuseUnsafe } from './occasion-check.ts'

/** `reason`: why what the security check finds may stand, when it finds something. */
type Weighed = { reason: string | null }

/** Writes an occasion down as a draft. Throws `press.occasion-not-yours` and the faults of `occasionFault`. */
export async function makeOccasion(varde: Varde, caller: Caller, input: OccasionInput): Promise<{ id: string }> {
  refuseFault(caller, input)
  const [id, now] = [newId('occ'), varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    const made = { made_by: caller.id, made_at: now, changed_by: caller.id, changed_at: now }
    await insertOccasion(trx, { id, mode: varde.mode, ...columnsOf(input), ...NOTHING, ...made })
    await tell(trx, varde, caller, { name: PRESS_EVENTS.occasionMade, row: { id, unit_id: input.unitId } })
  })
  return { id }
}

/**
 * Changes an occasion. When it is out and gets another time or place, it is marked as moved with `notes`, and those who asked
 * to come are told. Throws also `press.occasion-not-found`, `press.occasion-cancelled`, and as `refuseUnsafe` when it is out.
 */
export async function saveOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes, reason, ...input }: OccasionInput & Weighed & { id: string; notes: OccasionNotes },
): Promise<void> {
  refuseFault(caller, input)
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUp(trx, varde, caller, id)
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
      if (isNew) await writeToAll(trx, id, { kind: 'moved', at: now })
      if (isNew) await tell(trx, varde, caller, { name: PRESS_EVENTS.occasionMoved, row, content: { reason } })
    }
    await tell(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row, content: reason ? { reason } : {} })
  })
}

/** Puts it in the press room at an instant; null is now. Throws also as `refuseUnsafe`, and `press.occasion-past`. */
export async function publishOccasion(
  varde: Varde,
  caller: Caller,
  { id, at, reason }: Weighed & { id: string; at: Date | null },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUp(trx, varde, caller, id)
    if (await isOccasionOut(trx, id)) throw new Failure('conflict', 'press.occasion-out')
    const from = at ?? now
    if (row.ends_at <= from) throw new Failure('invalid', 'press.occasion-past')
    await refuseUnsafe(trx, now, row, reason)
    await changeOccasion(trx, id, { public_from: from, changed_by: caller.id, changed_at: now })
    const content = { at: from.toISOString(), ...(reason ? { reason } : {}) }
    await tell(trx, varde, caller, { name: PRESS_EVENTS.occasionPublished, row, content })
  })
}

/**
 * Cancels what has been announced, with what we say of it; those who asked to come are told. It stays in the press room and in
 * the calendar as cancelled. A draft, or what nobody has been told of yet, is deleted instead.
 */
export async function cancelOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes }: { id: string; notes: OccasionNotes },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUp(trx, varde, caller, id)
    if (!(await isOccasionOut(trx, id))) {
      await changeOccasion(trx, id, { public_from: null })
      await deleteDraft(trx, id)
      return tell(trx, varde, caller, { name: PRESS_EVENTS.occasionDropped, row })
    }
    await refuseUnsafe(trx, now, { texts: {}, place: '', notes }, null)
    const change = { cancelled_at: now, notes: JSON.stringify(notes), changed_by: caller.id, changed_at: now }
    await changeOccasion(trx, id, { ...change, sequence: row.sequence + 1 })
    await writeToAll(trx, id, { kind: 'cancelled', at: now })
    await tell(trx, varde, caller, { name: PRESS_EVENTS.occasionCancelled, row })
  })
}

/** Loads one that the caller may change. */
async function takeUp(trx: Trx, varde: Varde, caller: Caller, id: string): Promise<OccasionRow> {
  const row = await lockOccasion(trx, varde.mode, id)
  if (row && !keepsOccasion(caller, row.unit_id)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  if (!row) throw new Failure('not-found', 'press.occasion-not-found')
  if (row.cancelled_at) throw new Failure('conflict', 'press.occasion-cancelled')
  return row
}

function refuseFault(caller: Caller, input: OccasionInput): void {
  if (!keepsOccasion(caller, input.unitId)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const fault = occasionFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
}

/** Those who have asked and have not been declined. */
async function writeToAll(trx: Trx, id: string, about: { kind: 'moved' | 'cancelled'; at: Date }): Promise<void> {
  const open = (await accreditationsOf(trx, id)).filter((one) => one.state !== 'declined')
  await writeAccreditationLetters(
    trx,
    open.map((one) => one.id),
    about,
  )
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

function tell(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  about: { name: PressEvent; row: { id: string; unit_id: string }; content?: Record<string, unknown> },
): Promise<void> {
  const { name, row, content = {} } = about
  return announce(trx, varde, caller, { name, subject: row.id, unitId: row.unit_id, content })
}
