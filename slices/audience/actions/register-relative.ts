import { publish } from '../../../kit/bus/publish.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { cleanAddress } from '../rules/contact.ts'
import { groupIdsOf } from '../store/groups.ts'
import { unitExists } from '../store/head-counts.ts'
import { noteLinkAsk } from '../store/link-asks.ts'
import { askSubscription } from '../store/subscriptions.ts'
import { addressDigest } from './address-digest.ts'

const DAY_MS = 86_400_000
/** Links that one address is sent in a day, whatever units and topics are asked about: the form is no way to flood a telephone. */
const MOST_LINKS_A_DAY = 6

export type Registration = {
  /** One of the two. A topic is the key of a group below `relatives`. */
  unitId?: string
  topic?: string
  channel: 'email' | 'sms'
  address: string
  language: string
}

/**
 * A relative asks to be told. Nothing is sent but the link that confirms it (a channel listens to
 * `audience.registration-asked` and takes address and token from `registrationLink`). The answer is the same whether or
 * not the address is known, so that nobody can find out who has registered. Errors: `audience.address-wrong`,
 * `audience.registration-where`.
 */
export async function registerRelative(varde: Varde, input: Registration): Promise<void> {
  const address = cleanAddress(input.channel, input.address)
  if (!address) throw new Failure('invalid', 'audience.address-wrong')
  const { unitId, topic, channel, language } = input
  const known = unitId
    ? await unitExists(varde.db, unitId)
    : (await groupIdsOf(varde.db, topic ? [topic] : [], 'subscribers')).size > 0
  if (!known || Boolean(unitId) === Boolean(topic)) throw new Failure('invalid', 'audience.registration-where')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const evidence = `asked on the public form ${dayOf(now)}`
    const id = await askSubscription(trx, {
      id: newId('sub'),
      unit_id: unitId ?? null,
      topic: topic ?? null,
      channel,
      address,
      language,
      evidence,
      now,
    })
    const digest = addressDigest(varde, channel, address, 'ask')
    const since = new Date(now.getTime() - DAY_MS)
    if (!id || !(await noteLinkAsk(trx, { digest, since, most: MOST_LINKS_A_DAY, at: now }))) return
    await publish(trx, {
      name: AUDIENCE_EVENTS.registrationAsked,
      mode: varde.mode,
      subject: id,
      actor: 'public',
      at: now,
      content: { channel, language },
    })
  })
}
