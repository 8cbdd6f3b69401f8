import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type RegistrationLink, registrationLink } from '../../audience/index.ts'
import type { HandOff } from '../rules/hand-off.ts'
import { claimLink, closeLink, postponeLink } from '../store/link-request-store.ts'
import { agencyOf } from './compose-version.ts'
import { mailPlain, smsPlain } from './send-plain.ts'

const MOST_TRIES = 6

/** Sends the links that confirm a registration, until the signal. */
export async function runLinks(varde: Varde, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) if (!(await sendOneLink(varde))) await pause(1000, signal)
}

/** Sends the link that has waited longest. False when none is due. A link may come twice, which confirms no more than once. */
export async function sendOneLink(varde: Varde): Promise<boolean> {
  const claimed = await claimLink(varde.db)
  if (!claimed) return false
  const { subscriptionId, tries } = claimed
  const link = await registrationLink(varde, subscriptionId)
  const end = link ? await handOver(varde, link) : null
  if (end?.kind === 'accepted') await closeLink(varde.db, subscriptionId, true)
  else if (!end || (end.kind === 'refused' && end.permanent) || tries >= MOST_TRIES)
    await closeLink(varde.db, subscriptionId, false)
  else await postponeLink(varde.db, subscriptionId, tries)
  return true
}

async function handOver(varde: Varde, link: RegistrationLink): Promise<HandOff> {
  const language = frameLanguage(link.language)
  const address = `${varde.settings.baseUrl}/parorende/bekreft/${link.confirmToken}?sprak=${language}`
  try {
    return await (link.channel === 'email'
      ? byMail(varde, link, language, address)
      : bySms(varde, link, language, address))
  } catch (error) {
    varde.log.error({ err: error }, 'a link that confirms a registration could not be sent')
    return { kind: 'refused', permanent: false, code: 0, response: String((error as Error).message) }
  }
}

function byMail(varde: Varde, link: RegistrationLink, language: string, address: string): Promise<HandOff> {
  const t = translator(language)
  const texts = { subject: t('press:relatives.mail-subject'), text: t('press:relatives.mail-text'), address }
  return mailPlain(varde, { id: newId('lnk'), to: link.address, language, ...texts })
}

function bySms(varde: Varde, link: RegistrationLink, language: string, address: string): Promise<HandOff> {
  const text = translator(language)('press:relatives.sms-text', { agency: agencyOf(varde), link: address })
  return smsPlain(varde, { id: newId('lnk'), to: link.address, language, text })
}
