import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitById } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { mayWrite } from '../rules/ability.ts'
import { type ItemInput, itemFault } from '../rules/calendar/item.ts'
import { hasTime, lastDayOf, type Scheduled } from '../rules/calendar/occurrence.ts'
import { changeItem, insertItem } from '../store/calendar-items.ts'
import { findInitiative } from '../store/initiatives.ts'
import { announceItem, inputOf, takeUpItem } from './load-item.ts'
import { refuseIntoPast } from './refuse-into-past.ts'

/** Puts something in the calendar. Throws `plan.item-not-allowed` and `plan.item-<fault>` of `itemFault`. */
export async function addItem(
  varde: Varde,
  caller: Caller,
  input: ItemInput,
): Promise<{ id: string; revision: number }> {
  if (!mayWrite(caller, input.unitId)) throw new Failure('not-allowed', 'plan.item-not-allowed')
  await refuseFaulty(varde.db, input)
  const id = newId('cal')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const made = { created_by: caller.id, created_at: now, updated_at: now }
    const row = { id, mode: varde.mode, ...columnsOf({ ...input, exceptions: [] }), revision: 1, ...made }
    await insertItem(trx, { ...row, cancelled_at: null })
    await announceItem(trx, varde, caller, row, PLAN_EVENTS.itemAdded, told(input))
  })
  return { id, revision: 1 }
}

/**
 * Saves an item that builds on `revision`. Where the times of its series change, times that no longer exist lose what was
 * different about them. Throws what `takeUpItem` and `addItem` throw, and `plan.item-moved-past`.
 */
export async function saveItem(
  varde: Varde,
  caller: Caller,
  { id, revision, item: input }: { id: string; revision: number; item: ItemInput },
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpItem(trx, varde, caller, id, revision)
    if (input.unitId !== row.unit_id && !mayWrite(caller, input.unitId))
      throw new Failure('not-allowed', 'plan.item-not-allowed')
    await refuseFaulty(trx, input)
    if (canonical(input) === canonical(inputOf(row))) return { revision }
    refuseIntoPast(row, input, varde.now())
    const exceptions = input.recurrence ? row.exceptions.filter(({ at }) => hasTime(input, at)) : []
    const next = { ...columnsOf({ ...input, exceptions }), revision: revision + 1, updated_at: varde.now() }
    await changeItem(trx, id, next)
    await announceItem(trx, varde, caller, { ...row, unit_id: input.unitId }, PLAN_EVENTS.itemSaved, told(input))
    return { revision: revision + 1 }
  })
}

const told = ({ kind, starts, ends, audienceKeys, initiativeId, recurrence }: ItemInput) => ({
  kind,
  starts,
  ends,
  audienceKeys,
  initiativeId,
  isSeries: recurrence !== null,
})

async function refuseFaulty(db: Database, input: ItemInput): Promise<void> {
  const fault = itemFault(input)
  if (fault) throw new Failure('invalid', `plan.item-${fault}`)
  if (!(await unitById(db, input.unitId))) throw new Failure('invalid', 'plan.no-such-unit')
  if (!(await personNames(db, [input.ownerId])).has(input.ownerId)) throw new Failure('invalid', 'plan.no-such-owner')
  if (input.initiativeId && !(await findInitiative(db, input.initiativeId)))
    throw new Failure('invalid', 'plan.item-no-such-initiative')
}

/** The row of an item and its times. */
export function columnsOf(input: ItemInput & Pick<Scheduled, 'exceptions'>) {
  return {
    kind: input.kind,
    title: input.title.trim(),
    note: input.note.trim(),
    is_private: input.isPrivate,
    unit_id: input.unitId,
    owner_id: input.ownerId,
    audience_keys: [...new Set(input.audienceKeys)],
    channel_key: input.channelKey,
    initiative_id: input.initiativeId,
    place: input.place.trim(),
    ...timeColumns(input),
  }
}

export function timeColumns(item: Scheduled) {
  return {
    starts: item.starts,
    ends: item.ends,
    recurrence: item.recurrence && JSON.stringify(item.recurrence),
    exceptions: JSON.stringify(item.exceptions),
    last_day: lastDayOf(item),
  }
}
