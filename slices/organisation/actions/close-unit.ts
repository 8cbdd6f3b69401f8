import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { inUse } from '../store/unit-use.ts'
import { lockUnit, updateUnit } from '../store/units.ts'
import { refuse, requireAdministrator } from './refuse.ts'

/**
 * Closes a unit from a day on (the first day it is gone; today when left out). Nothing is deleted. Throws
 * `organisation.unit-in-use` while units or people belong to it on that day.
 */
export async function closeUnit(
  varde: Varde,
  caller: Caller,
  id: string,
  { from, reason }: { from?: string; reason?: string } = {},
): Promise<void> {
  requireAdministrator(caller)
  const now = varde.now()
  const day = from ?? dayOf(now)
  await varde.db.transaction().execute(async (trx) => {
    const unit = await lockUnit(trx, id)
    if (!unit) return refuse('not-found', 'no-such-unit')
    if (day < unit.valid_from) refuse('invalid', 'closed-before-opened', { day: unit.valid_from })
    const use = await inUse(trx, id, day)
    if (use.units + use.people > 0) refuse('conflict', 'unit-in-use', use)
    await updateUnit(trx, id, { valid_to: day })
    await publish(trx, {
      name: ORGANISATION_EVENTS.unitChanged,
      mode: varde.mode,
      subject: id,
      unitId: id,
      actor: caller.id,
      at: now,
      content: { change: 'closed', from: day, reason: reason ?? null },
    })
  })
}
