import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Waiting } from '../../approval/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { isMoved, type OccasionInput, type OccasionNotes, occasionFault } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { changeOccasion, insertOccasion, isOccasionOut, lockOccasion, type OccasionRow } from '../store/occasions.ts'
import { occasionWords, PRESS_RELEASE, refuseUnsafe } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion, writeToAccredited } from './occasion-steps.ts'

/** Writes an occasion down as a draft. Throws `press.occasion-not-yours` and the faults of `occasionFault`. */
export async function makeOccasion(varde: Varde, caller: Caller, input: OccasionInput): Promise<{ id: string }> {
  refuseFault(caller, input)
  const [id, now] = [newId('occ'), varde.now()]
  await varde.db.transaction().execute(async (trx) => {
    const made = { made_by: caller.id, made_at: now, changed_by: caller.id, changed_at: now, writers: [caller.id] }
    await insertOccasion(trx, { id, mode: varde.mode, ...columnsOf(input), ...NOTHING, ...made })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMade, row: { id, unit_id: input.unitId } })
  })
  return { id }
}

/** Changes what nobody has been told of. Throws as `makeOccasion`, and `press.occasion-not-found`, `press.occasion-announced`. */
export async function saveDraft(varde: Varde, caller: Caller, { id, ...input }: OccasionInput & { id: string }) {
  refuseFault(caller, input)
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (row.public_from) throw new Failure('conflict', 'press.occasion-announced')
    const change = { ...columnsOf(input), ...writtenBy(row, caller), changed_at: varde.now() }
    await changeOccasion(trx, id, change)
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row })
  })
}

/**
 * Changes an occasion. Other words about what has been announced wait for a yes of somebody who did not write them; time and place are
 * changed at once. When it is out and gets another time or place, it is marked as moved with `notes`, and those who asked
 * to come are told. `reason`: why what the security check finds may stand. Throws also `press.occasion-not-found`, `press.occasion-cancelled`, and as `refuseUnsafe` when it is out.
 */
export async function saveOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes, reason, ...input }: OccasionInput & { id: string; notes: OccasionNotes; reason: string | null },
): Promise<Partial<Waiting>> {
  refuseFault(caller, input)
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    const isOut = await isOccasionOut(trx, id)
    if (row.public_from) await refuseUnsafe(trx, now, { ...input, notes }, reason)
    const isReworded = row.public_from !== null && !sameWords(row, input)
    const kept = isReworded ? { texts: JSON.stringify(row.texts), href: row.href } : {}
    const change = { ...columnsOf(input), ...kept, ...writtenBy(row, caller), changed_at: now }
    // What is out stays out, whatever text it waited for.
    if (isOut) change.message_id = row.message_id
    if (isOut) await changeOut(trx, varde, caller, { row, input, change, notes, reason })
    else await changeOccasion(trx, id, change)
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row, content: reason ? { reason } : {} })
    if (!isReworded) return {}
    const asked = {
      ...PRESS_RELEASE,
      unitId: row.unit_id,
      words: occasionWords({ ...input, from: input.startsAt, to: input.endsAt }),
      reason,
    }
    const about = { kind: 'press.occasion-change', subject: id, title: input.texts.nb?.title ?? '' } as const
    return askApproval(trx, varde, caller, {
      ...{ ...about, ...asked, content: { texts: input.texts, href: input.href } },
    })
  })
}

type OutChange = {
  row: OccasionRow
  input: OccasionInput
  change: Parameters<typeof changeOccasion>[2]
  notes: OccasionNotes
  reason: string | null
}

/** What has been announced gets another time or place: it says so, and those who asked to come are told. */
async function changeOut(trx: Trx, varde: Varde, caller: Caller, { row, input, change, notes, reason }: OutChange) {
  const { id } = row
  const isNew = isMoved({ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place }, input)
  const hasMoved = row.starts_at.getTime() !== input.startsAt.getTime()
  const moved = {
    ...(hasMoved && { moved_from: row.starts_at }),
    ...(row.place !== input.place.trim() && { moved_place: row.place }),
    notes: JSON.stringify(notes),
  }
  await changeOccasion(trx, id, { ...change, ...(isNew && moved), sequence: row.sequence + 1 })
  if (isNew) await writeToAccredited(trx, id, { kind: 'moved', at: varde.now() })
  if (isNew) await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionMoved, row, content: { reason } })
}

/** What follows from a yes to other words about what is announced already. */
export const rewordOccasion: Effect = async (trx, varde, caller, { subject, content, asked_by }) => {
  const row = await lockOccasion(trx, varde.mode, subject)
  if (!row || row.cancelled_at) throw new Failure('conflict', 'press.occasion-not-found')
  const { texts, href } = content as Pick<OccasionInput, 'texts' | 'href'>
  const changed = { changed_by: asked_by, changed_at: varde.now(), sequence: row.sequence + 1 }
  await changeOccasion(trx, subject, { texts: JSON.stringify(texts), href, ...changed })
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionSaved, row })
}

const sameWords = (before: Pick<OccasionInput, 'texts' | 'href'>, after: Pick<OccasionInput, 'texts' | 'href'>) =>
  canonical([before.texts, before.href]) === canonical([after.texts, after.href])

function refuseFault(caller: Caller, input: OccasionInput): void {
  if (!keepsOccasion(caller, input.unitId)) throw new Failure('not-allowed', 'press.occasion-not-yours')
  const fault = occasionFault(input)
  if (fault) throw new Failure('invalid', `press.${fault}`)
}

const writtenBy = ({ writers }: OccasionRow, { id }: Caller) => ({
  changed_by: id,
  writers: [...new Set([...writers, id])],
})

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
