import { translator } from '../../../kit/i18n/translate.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mailPlain, ringPlain, signLink, smsPlain } from '../../dispatch/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { type ClaimedCall, whereToWrite, whomToCall } from '../store/call-attempts.ts'
import { VOICE_KEYS } from './take-voice-events.ts'

/** A reserve may stand in for many; an SMS of one part names the first. */
const MOST_ROLES = 2

/**
 * Hands one call-in over. It says that something has happened, where, and what the person is called in as; never what it is:
 * an SMS is read by others, and next of kin hear it from us first. Null when there is nobody to reach this way any more.
 */
export async function handOverCall(varde: Varde, call: ClaimedCall): Promise<HandOff | null> {
  const who = await (call.unitId === null ? whomToCall(varde.db, call) : whereToWrite(varde.db, call))
  const to = call.channel === 'email' ? who?.email : who?.mobile
  if (!who || !to) return null
  const { language, number, unitId, roles, mode } = who
  const t = translator(language)
  const unit = (await unitNames(varde.db, [unitId])).get(unitId) ?? ''
  const isTold = call.round === 0
  const role = roles
    .slice(0, MOST_ROLES)
    .map((one) => t(`crisis:role.${one}`).toLowerCase())
    .join(', ')
  const told = call.unitId === null ? 'crisis:call.told' : 'crisis:call.told-unit'
  const text = t(isTold ? told : 'crisis:call.text', { number, unit, role })
  const address = `${varde.settings.baseUrl}/krise/${call.crisisId}`
  const plain = { id: call.id, to, language, mode }
  if (call.channel === 'email')
    return mailPlain(varde, { ...plain, subject: t('crisis:call.subject', { number, unit }), text, address })
  if (call.channel === 'voice')
    return ringPlain(varde, { ...plain, text: t('crisis:call.voice', { unit, role }), keys: VOICE_KEYS })
  const answer = `${varde.settings.baseUrl}/svar/${signLink(varde.secrets.link, call.id)}`
  return smsPlain(varde, {
    ...plain,
    text: isTold ? `${text} ${address}` : `${t('crisis:call.sms', { number, unit, role })} ${answer}`,
  })
}
