import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { isLocalTime } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { type Move, type MoveFault, moveOne, moveSeries, takeOut } from '../rules/calendar/move.ts'
import type { Scheduled } from '../rules/calendar/occurrence.ts'
import { changeItem, type ItemRow } from '../store/calendar-items.ts'
import { announceItem, takeUpItem } from './load-item.ts'
import { refuseIntoPast } from './refuse-into-past.ts'
import { timeColumns } from './write-item.ts'

type Asked = { id: string; revision: number; at: string }

/**
 * Moves one time of an item (`whole` false), or the whole series as far as that time is moved. Moving back takes the change
 * back. Throws what `takeUpItem` throws, `plan.item-moved-past`, and `plan.item-<fault>` of the move.
 */
export async function moveItem(
  varde: Varde,
  caller: Caller,
  { id, revision, at, whole, ...to }: Asked & Move & { whole: boolean },
): Promise<{ revision: number }> {
  if (!isLocalTime(to.starts) || !isLocalTime(to.ends)) throw new Failure('invalid', 'plan.item-no-such-day')
  refuseIntoPast({ starts: at, ends: at }, to, varde.now())
  return change(varde, caller, { id, revision }, PLAN_EVENTS.itemMoved, { at, ...to, whole }, (row) =>
    whole || row.recurrence === null ? moveSeries(row, at, to) : moveOne(row, at, to),
  )
}

/** Takes one time out of a series, or (`isOut` false) puts it back as the rule has it. */
export async function takeOutTime(
  varde: Varde,
  caller: Caller,
  { id, revision, at, isOut }: Asked & { isOut: boolean },
): Promise<{ revision: number }> {
  return change(varde, caller, { id, revision }, PLAN_EVENTS.itemTimeTakenOut, { at, isOut }, (row) =>
    takeOut(row, at, isOut),
  )
}

/** Cancels the whole of it. Feeds tell of it for a while, so that it leaves the calendars that have it. */
export async function cancelItem(varde: Varde, caller: Caller, { id, revision }: { id: string; revision: number }) {
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpItem(trx, varde, caller, id, revision)
    const now = varde.now()
    await changeItem(trx, id, { cancelled_at: now, revision: revision + 1, updated_at: now })
    await announceItem(trx, varde, caller, row, PLAN_EVENTS.itemCancelled, { kind: row.kind, starts: row.starts })
  })
}

async function change(
  varde: Varde,
  caller: Caller,
  { id, revision }: { id: string; revision: number },
  event: typeof PLAN_EVENTS.itemMoved | typeof PLAN_EVENTS.itemTimeTakenOut,
  content: Record<string, unknown>,
  decide: (row: ItemRow) => Partial<Scheduled> | MoveFault,
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const row = await takeUpItem(trx, varde, caller, id, revision)
    const times = decide(row)
    if (typeof times === 'string') throw new Failure('invalid', `plan.item-${times}`)
    const next = timeColumns({ ...row, ...times })
    await changeItem(trx, id, { ...next, revision: revision + 1, updated_at: varde.now() })
    await announceItem(trx, varde, caller, row, event, { kind: row.kind, ...content })
    return { revision: revision + 1 }
  })
}
