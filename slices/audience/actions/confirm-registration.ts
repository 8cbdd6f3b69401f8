import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { confirmSubscription, findSubscription } from '../store/subscriptions.ts'
import { readRegistrationToken } from './registration-token.ts'

/** The second yes: only from here on anything is sent. Twice is as good as once. Error: `audience.link-not-valid`. */
export async function confirmRegistration(varde: Varde, token: string): Promise<{ language: string }> {
  const id = readRegistrationToken(varde, 'confirm', token)
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const row = id ? await findSubscription(trx, id) : null
    if (!row || row.ended_at) throw new Failure('not-found', 'audience.link-not-valid')
    if (row.confirmed_at) return { language: row.language }
    await confirmSubscription(trx, row.id, now)
    const content = { channel: row.channel, language: row.language }
    await publish(trx, {
      name: AUDIENCE_EVENTS.registered,
      mode: varde.mode,
      subject: row.id,
      unitId: row.unit_id,
      actor: 'public',
      at: now,
      content,
    })
    return { language: row.language }
  })
}
