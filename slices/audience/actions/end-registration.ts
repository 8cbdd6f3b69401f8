import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { maySeeSubscribers } from '../rules/may.ts'
import { endSubscriptions, findSubscription } from '../store/subscriptions.ts'
import { readRegistrationToken } from './registration-token.ts'

/**
 * The way out in one click: every registration of that address ends, and the address is forgotten in the same moment.
 * Twice is as good as once. Error: `audience.link-not-valid`.
 */
export async function endRegistration(varde: Varde, token: string): Promise<{ language: string }> {
  const id = readRegistrationToken(varde, 'end', token)
  const language = id ? await endAll(varde, id, 'public') : null
  if (!language) throw new Failure('not-found', 'audience.link-not-valid')
  return { language }
}

/** An administrator helps somebody out. Errors: `audience.not-yours`, `audience.no-such-registration`. */
export async function endRegistrationFor(varde: Varde, caller: Caller, id: string): Promise<void> {
  if (!maySeeSubscribers(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  if (!(await endAll(varde, id, caller.id))) throw new Failure('not-found', 'audience.no-such-registration')
}

/** The language of the registration, or null when there is none of that id. */
async function endAll(varde: Varde, id: string, actor: string): Promise<string | null> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = await findSubscription(trx, id)
    if (!row?.address) return row?.language ?? null
    const ended = await endSubscriptions(trx, { channel: row.channel, address: row.address, now })
    await publish(trx, {
      name: AUDIENCE_EVENTS.unregistered,
      mode: varde.mode,
      subject: row.id,
      unitId: row.unit_id,
      actor,
      at: now,
      content: { ended: ended.length },
    })
    return row.language
  })
}
