import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { maySetLimits } from '../rules/calendar/item.ts'
import { putLimit } from '../store/calendar-items.ts'

/**
 * Says how many things an audience can take in a week; '' is every audience without a limit of its own, and null lets the
 * common one count again. Throws `plan.limits-not-allowed`.
 */
export async function setAudienceLimit(
  varde: Varde,
  caller: Caller,
  { audienceKey, perWeek }: { audienceKey: string; perWeek: number | null },
): Promise<void> {
  if (!maySetLimits(caller)) throw new Failure('not-allowed', 'plan.limits-not-allowed')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await putLimit(trx, { audienceKey, perWeek, by: caller.id, at })
    const content = { audienceKey, perWeek }
    const about = { mode: varde.mode, subject: 'audience-limit', unitId: null, actor: caller.id, at, content }
    await publish(trx, { name: PLAN_EVENTS.limitSet, ...about })
  })
}
