import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, retentionDays } from '../../organisation/index.ts'
import { deleteDutyBefore } from '../store/rota.ts'

const KEPT_DAYS = 30

/** Who was on call a month ago is of no use to anyone, where no rule says otherwise. */
export async function eraseOldDuty(varde: Varde): Promise<void> {
  const days = await retentionDays(varde.db, 'duty-roster', KEPT_DAYS)
  if (days === null) return
  const before = new Date(varde.now().getTime() - days * 86_400_000)
  await varde.db.transaction().execute((trx) => deleteDutyBefore(trx, before, dayOf(before)))
}
