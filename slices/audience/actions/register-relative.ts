import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { cleanAddress } from '../rules/contact.ts'
import { maySendPublicSms } from '../rules/public-sms.ts'
import { groupIdsOf } from '../store/groups.ts'
import { unitExists } from '../store/head-counts.ts'
import { lockLinkAsks, noteLinkAsk } from '../store/link-asks.ts'
import { askSubscription } from '../store/subscriptions.ts'
import { addressDigest } from './address-digest.ts'
import { QUIET_SECONDS, REGISTRATION } from './registration-letter.ts'

const DAY_MS = 86_400_000
/** Links that one address is sent in a day, whatever units and topics are asked about: the form is no way to flood a telephone. */
const MOST_LINKS_A_DAY = 6
const HOUR_MS = 3_600_000
/** SMS that one address on the net can ask for in an hour, to whatever numbers. A visitors' room shares one. */
const MOST_SMS_FROM_ONE_PLACE = 10

export type Registration = {
  /** One of the two. A topic is the key of a group below `relatives`. */
  unitId?: string
  topic?: string
  channel: 'email' | 'sms'
  address: string
  language: string
  /** The address on the net that asks; null for one that is not known. */
  from: string | null
}

/**
 * A relative asks to be told. Nothing is sent but the link that confirms it (`registration-letter.ts`). The answer is the same whether or
 * not the address is known, so that nobody can find out who has registered. Errors: `audience.address-wrong`,
 * `audience.registration-where`; of SMS, `audience.sms-country` and `audience.sms-full`.
 */
export async function registerRelative(varde: Varde, input: Registration): Promise<void> {
  const address = cleanAddress(input.channel, input.address)
  if (!address) throw new Failure('invalid', 'audience.address-wrong')
  const { unitId, topic, channel, language } = input
  const countries = varde.settings.sms.publicCountries
  if (channel === 'sms' && !maySendPublicSms(address, countries))
    throw new Failure('invalid', 'audience.sms-country', { countries: countries.map((code) => `+${code}`).join(', ') })
  const known = unitId
    ? await unitExists(varde.db, unitId)
    : (await groupIdsOf(varde.db, topic ? [topic] : [], 'subscribers')).size > 0
  if (!known || Boolean(unitId) === Boolean(topic)) throw new Failure('invalid', 'audience.registration-where')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (channel === 'sms') await takeSms(varde, trx, input.from)
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
    await enqueueLetters(trx, REGISTRATION, [{ subject: id, channel }], { now, again: { quietSeconds: QUIET_SECONDS } })
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

/**
 * Counts one more SMS that an open form asks for, whether or not one is sent: by where it is asked from, and in all. Nobody makes us pay for
 * numbers that pay whoever has them.
 */
async function takeSms(varde: Varde, trx: Trx, from: string | null): Promise<void> {
  const at = varde.now()
  const since = new Date(at.getTime() - HOUR_MS)
  await lockLinkAsks(trx)
  const within = (what: string, most: number) =>
    noteLinkAsk(trx, { digest: addressDigest(varde, 'asked-from', what, 'ask'), since, most, at })
  if (!(await within(from ?? 'unknown', MOST_SMS_FROM_ONE_PLACE))) throw new Failure('too-many', 'audience.sms-full')
  if (await within('anywhere', varde.settings.sms.publicPerHour)) return
  varde.log.warn({ perHour: varde.settings.sms.publicPerHour }, 'open forms send no more SMS this hour')
  throw new Failure('too-many', 'audience.sms-full')
}
