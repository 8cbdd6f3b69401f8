import { translator } from '../../../kit/i18n/translate.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { composeMail, fillMail } from '../../../kit/mail/compose.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import { signMail } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type RegistrationLink, registrationLink } from '../../audience/index.ts'
import { openSmtpFeed } from '../clients/smtp-feed.ts'
import type { HandOff } from '../rules/hand-off.ts'
import { smsNumber } from '../rules/sms-parts.ts'
import { claimLink, closeLink, postponeLink } from '../store/link-request-store.ts'
import { agencyOf, dkimKey, senderOf } from './compose-version.ts'
import { refuseOutside } from './demo-guard.ts'
import { smsGateways } from './sms-gateways.ts'

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

async function byMail(varde: Varde, link: RegistrationLink, language: string, address: string): Promise<HandOff> {
  const t = translator(language)
  const { smtpUrls, baseUrl } = varde.settings
  for (const url of smtpUrls) refuseOutside(varde, url)
  const mail = await composeMail({
    from: senderOf(varde),
    content: {
      language,
      direction: 'ltr',
      subject: t('press:relatives.mail-subject'),
      title: t('press:relatives.mail-subject'),
      body: [
        { kind: 'paragraph', text: [{ text: t('press:relatives.mail-text') }] },
        { kind: 'paragraph', text: [{ text: address, href: address }] },
      ],
      unitName: agencyOf(varde),
      agencyName: agencyOf(varde),
      links: [],
      footer: [],
      isDemo: varde.mode === 'demo',
      isExercise: varde.mode === 'exercise',
    },
  })
  const messageId = `<${newId('lnk')}@${new URL(baseUrl).hostname}>`
  const filled = fillMail(mail, { to: link.address, messageId, date: varde.now(), tokens: {} })
  const key = dkimKey(varde)
  const from = /<([^>]+)>/.exec(senderOf(varde))?.[1] ?? senderOf(varde)
  const feed = openSmtpFeed({ urls: smtpUrls, connections: 1 })
  try {
    return await feed.senders[0]!.send({ from, to: link.address }, key ? await signMail(key)(filled) : filled)
  } finally {
    feed.close()
  }
}

async function bySms(varde: Varde, link: RegistrationLink, language: string, address: string): Promise<HandOff> {
  const to = smsNumber(link.address)
  if (!to) return { kind: 'refused', permanent: true, code: 0, response: 'not a mobile number' }
  const words = translator(language)('press:relatives.sms-text', { agency: agencyOf(varde), link: address })
  const mark = varde.mode === 'real' ? '' : `${translator(language)(`dispatch:sms.${varde.mode}`)} `
  const gateway = smsGateways(varde, 1)
  if (!gateway) return { kind: 'refused', permanent: false, code: 0, response: 'no SMS gateway is set' }
  try {
    return await gateway.send({ to, text: mark + words, id: newId('lnk') })
  } finally {
    gateway.close()
  }
}
