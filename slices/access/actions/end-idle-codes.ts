import { type Announcement, publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { endCodesWithoutDuty } from '../store/emergency-codes.ts'

/** A duty ended: printed codes of whoever holds none of those duties in the unit any more end with it, and sleep for nobody. */
export async function endIdleCodes(varde: Varde, trx: Trx, { actor, at }: Announcement): Promise<void> {
  for (const { unitId, ...content } of await endCodesWithoutDuty(trx, dutiesWith('access.enter-by-code'), at))
    await publish(trx, {
      ...{ name: 'access.emergency-codes-ended', mode: varde.mode, subject: unitId, unitId },
      ...{ actor, at, content },
    })
}
