import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { markBegun } from '../store/editions.ts'
import { announce } from './announce.ts'

/** Tells that an edition decided beforehand holds from today, once, when its first day has come. */
export async function beginEditions(varde: Varde): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    for (const { id, number } of await markBegun(trx, varde.now(), dayOf(varde.now())))
      await announce(trx, varde, systemCaller('strategy'), {
        name: STRATEGY_EVENTS.began,
        editionId: id,
        content: { number },
      })
  })
}
