import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mailPlain, smsPlain } from '../../dispatch/index.ts'
import { whoAnswers } from '../../duty/index.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { claimWarnings, insertWarnings, settleWarning, type Warning } from '../store/warnings.ts'

const LOOK_MS = 2000
const MOST_TRIES = 8

/**
 * An emergency code was used: the leader of the unit, the one whose code it was, and the one who printed it are told by SMS and e-mail.
 * If it was not who it should be, somebody knows within the minute.
 */
export async function warnOfEmergency(trx: Trx, event: BusEvent): Promise<void> {
  const { personId, madeBy } = event.content as { personId?: string; madeBy?: string }
  if (!personId || !event.unitId) return
  const [leader] = await whoAnswers(trx, { unitId: event.unitId, duty: 'leader', at: event.at })
  const told = [...new Set([leader?.personId, personId, madeBy].filter((one) => one != null))]
  await insertWarnings(
    trx,
    told.flatMap((person) =>
      (['sms', 'email'] as const).map((channel) => ({
        ...{ id: newId('cwa'), event_id: event.id, person_id: person, about_id: personId, unit_id: event.unitId! },
        ...{ at: event.at, channel, state: 'due' as const, due_at: event.at, tries: 0 },
      })),
    ),
  )
}

/** Sends what is due until the signal. */
export async function runWarnings(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sendWarnings(varde)
    await pause(LOOK_MS, signal)
  }
}

/** Once over what is due; what does not get through is tried again, later and later, and at last given up. */
export async function sendWarnings(varde: Varde): Promise<void> {
  for (const warning of await claimWarnings(varde.db, varde.now())) {
    const isTaken = await send(varde, warning).catch((error) => {
      varde.log.warn({ err: error }, 'somebody could not be told of an emergency sign-in, or asked in a crisis')
      return false
    })
    await settleWarning(varde.db, warning.id, isTaken ? 'sent' : warning.tries >= MOST_TRIES ? 'given-up' : null)
  }
}

/** True when it was taken, or there is no such address to send to. */
async function send(
  varde: Varde,
  {
    id,
    channel,
    aboutId,
    isOfOther,
    unitId,
    at,
    language,
    email,
    mobile,
    crisisId,
    messageId,
    isOfPlace,
    number,
  }: Warning,
): Promise<boolean> {
  const to = channel === 'sms' ? mobile : email
  if (!to) return true
  const t = translator(language)
  const [people, units] = await Promise.all([personNames(varde.db, [aboutId]), unitNames(varde.db, [unitId])])
  const values = { name: people.get(aboutId) ?? t('crisis:somebody'), unit: units.get(unitId) ?? '', at, number }
  // As of a call-in: that something is asked and where, never what.
  const about = isOfPlace ? 'emptied' : isOfOther ? 'released' : 'waiver'
  const kind = messageId ? 'yes' : crisisId ? about : 'emergency'
  const text = t(`crisis:${kind}.text`, values)
  const address = `${varde.settings.baseUrl}/${messageId ? `godkjenn/${messageId}` : crisisId ? `krise/${crisisId}` : 'logg'}`
  const plain = { id, to, language }
  const end =
    channel === 'sms'
      ? await smsPlain(varde, { ...plain, text: crisisId ? `${text} ${address}` : text })
      : await mailPlain(varde, { ...plain, text, subject: t(`crisis:${kind}.subject`, values), address })
  return end.kind === 'accepted'
}
