import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { PlanEvent } from '../events.ts'
import type { ItemView } from '../rules/calendar/calendar-view.ts'
import { type ItemInput, mayChangeItem, maySeeItem } from '../rules/calendar/item.ts'
import { findItem, type ItemRow, lockItem } from '../store/calendar-items.ts'
import { standingOf } from './calendar-entries.ts'

/** Everything about one item. Throws `plan.item-not-found`, also for what is private to others. */
export async function viewItem(varde: Varde, caller: Caller, id: string): Promise<ItemView> {
  const row = await findItem(varde.db, varde.mode, id)
  if (!row || !maySeeItem(caller, standingOf(row))) throw new Failure('not-found', 'plan.item-not-found')
  const mayChange = mayChangeItem(caller, standingOf(row)) && row.cancelled_at === null
  return {
    id,
    revision: row.revision,
    item: inputOf(row),
    exceptions: row.exceptions,
    ...(await namesFor(varde.db, row)),
    isCancelled: row.cancelled_at !== null,
    abilities: mayChange ? ['edit', 'cancel'] : [],
  }
}

async function namesFor(db: Database, row: ItemRow) {
  const [units, people] = await Promise.all([unitNames(db, [row.unit_id]), personNames(db, [row.owner_id])])
  return { unitName: units.get(row.unit_id) ?? null, ownerName: people.get(row.owner_id) ?? null }
}

export function inputOf(row: ItemRow): ItemInput {
  return {
    kind: row.kind,
    title: row.title,
    note: row.note,
    isPrivate: row.is_private,
    unitId: row.unit_id,
    ownerId: row.owner_id,
    audienceKeys: row.audience_keys,
    channelKey: row.channel_key,
    initiativeId: row.initiative_id,
    place: row.place,
    starts: row.starts,
    ends: row.ends,
    recurrence: row.recurrence,
  }
}

/**
 * The item held for a change that builds on `revision`. Throws `plan.item-not-found`, `plan.item-not-allowed`,
 * `plan.item-cancelled`, or `plan.item-changed-meanwhile` with the item as somebody else has left it.
 */
export async function takeUpItem(trx: Trx, varde: Varde, caller: Caller, id: string, revision: number) {
  const row = await lockItem(trx, varde.mode, id)
  if (!row || !maySeeItem(caller, standingOf(row))) throw new Failure('not-found', 'plan.item-not-found')
  if (!mayChangeItem(caller, standingOf(row))) throw new Failure('not-allowed', 'plan.item-not-allowed')
  if (row.cancelled_at) throw new Failure('conflict', 'plan.item-cancelled')
  if (row.revision !== revision) {
    const theirs = { item: inputOf(row), revision: row.revision }
    throw new Failure('conflict', 'plan.item-changed-meanwhile', { theirs })
  }
  return row
}

/** The event row of a change to an item: ids, kind, times and keys, never its words. */
export async function announceItem(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  item: Pick<ItemRow, 'id' | 'mode' | 'unit_id'>,
  name: PlanEvent,
  content: Record<string, unknown>,
): Promise<void> {
  const { id, mode, unit_id: unitId } = item
  await publish(trx, { name, mode, subject: id, unitId, actor: caller.id, at: varde.now(), content })
}
