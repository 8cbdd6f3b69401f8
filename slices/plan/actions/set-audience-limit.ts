import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { putLimit } from '../store/calendar-items.ts'

/**
 * Says how many things an audience can take in a week; '' is every audience without a limit of its own, and null lets the
 * common one count again.
 */
export async function setAudienceLimit(
  varde: Varde,
  caller: Caller,
  { audienceKey, perWeek }: { audienceKey: string; perWeek: number | null },
): Promise<void> {
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    await putLimit(trx, { audienceKey, perWeek, by: caller.id, at })
    const content = { audienceKey, perWeek }
    const about = { mode: varde.mode, subject: 'audience-limit', unitId: null, actor: caller.id, at, content }
    await publish(trx, { name: PLAN_EVENTS.limitSet, ...about })
  })
}
