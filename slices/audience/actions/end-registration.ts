import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { endSubscriptions, findSubscription } from '../store/subscriptions.ts'
import { readRegistrationToken } from './registration-token.ts'

/**
 * The way out in one click: every registration of that address ends, and the address is forgotten in the same moment.
 * Twice is as good as once. Error: `audience.link-not-valid`.
 */
export async function endRegistration(varde: Varde, token: string): Promise<{ language: string }> {
  const id = readRegistrationToken(varde, 'end', token)
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = id ? await findSubscription(trx, id) : null
    if (!row) throw new Failure('not-found', 'audience.link-not-valid')
    if (!row.address) return { language: row.language }
    const ended = await endSubscriptions(trx, { channel: row.channel, address: row.address, now })
    await publish(trx, {
      name: AUDIENCE_EVENTS.unregistered,
      mode: varde.mode,
      subject: row.id,
      unitId: row.unit_id,
      actor: 'public',
      at: now,
      content: { ended: ended.length },
    })
    return { language: row.language }
  })
}
