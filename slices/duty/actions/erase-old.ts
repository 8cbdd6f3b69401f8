import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { deleteDutyBefore } from '../store/rota.ts'

const KEPT_DAYS = 30

/** Who was on call a month ago is of no use to anyone. */
export async function eraseOldDuty(varde: Varde): Promise<void> {
  const before = new Date(varde.now().getTime() - KEPT_DAYS * 86_400_000)
  await varde.db.transaction().execute((trx) => deleteDutyBefore(trx, before, dayOf(before)))
}
