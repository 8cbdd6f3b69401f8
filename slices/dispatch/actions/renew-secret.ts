import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { receiverSecret } from '../clients/signature.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { nextSecret } from '../store/posting-store.ts'

/** A receiver's secret was lost, or somebody may have seen it: a new one signs from now on. Throws `dispatch.no-such-webhook`. */
export async function renewSecret(varde: Varde, caller: Caller, id: string): Promise<{ secret: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const endpoint = await nextSecret(trx, id)
    if (!endpoint) throw new Failure('not-found', 'dispatch.no-such-webhook')
    const { name, url, isActive } = endpoint
    await publish(trx, {
      ...{ name: DISPATCH_EVENTS.webhookChanged, mode: varde.mode, subject: id, actor: caller.id, at: varde.now() },
      content: { name, host: new URL(url).host, isActive, newSecret: true },
    })
    return { secret: receiverSecret(varde.secrets.webhook, endpoint) }
  })
}
