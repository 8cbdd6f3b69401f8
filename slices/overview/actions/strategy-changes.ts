import type { Caller } from '../../../kit/kernel/caller.ts'
import { momentOf, shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { strategyAt } from '../../strategy/index.ts'
import { changedKeys, changesUnder, type StrategyChange } from '../rules/strategy-change.ts'
import { ownPointers } from '../store/own-pointers.ts'

/** How long after a new edition has begun its changes are told. */
const TOLD_DAYS = 60

/** What the edition in force changed of that which the caller's own initiatives and messages point at. */
export async function strategyChangesFor(varde: Varde, caller: Caller): Promise<StrategyChange[]> {
  const { db } = varde
  const today = dayOf(varde.now())
  // Which edition it is costs little; the elements are read only while its changes are new.
  const current = await strategyAt(db, today, { keys: [] })
  if (!current || current.edition.validFrom < shiftDays(today, -TOLD_DAYS)) return []
  const own = await ownPointers(db, caller.id)
  if (own.length === 0) return []
  const [before, after] = await Promise.all([
    strategyAt(db, shiftDays(current.edition.validFrom, -1)),
    strategyAt(db, today),
  ])
  if (!before || !after) return []
  return changesUnder(own, changedKeys(before.elements, after.elements), momentOf(current.edition.validFrom))
}
