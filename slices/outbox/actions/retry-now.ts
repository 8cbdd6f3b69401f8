import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { OUTBOX_EVENTS } from '../events.ts'
import type { Channel } from '../rules/letter.ts'
import { makeDue } from '../store/outbox-views.ts'

/** Tries what waits on a channel now instead of at its time. How many. */
export async function retryNow(varde: Varde, caller: Caller, channel: Channel): Promise<number> {
  return varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    const letters = await makeDue(trx, channel, now)
    if (letters > 0)
      await publish(trx, {
        ...{ name: OUTBOX_EVENTS.triedNow, mode: varde.mode, subject: channel, actor: caller.id, at: now },
        content: { channel, letters },
      })
    return letters
  })
}
