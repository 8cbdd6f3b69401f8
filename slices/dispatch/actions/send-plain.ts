import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { smsGateways } from '../../../kit/carriers/open-sms.ts'
import { openSmtpFeed } from '../../../kit/carriers/smtp-feed.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { smsNumber } from '../../../kit/kernel/sms-parts.ts'
import { composeMail, fillMail } from '../../../kit/mail/compose.ts'
import { agencyOf, dkimKey, senderOf } from '../../../kit/mail/sender.ts'
import { signMail } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'

/** A few words of the system's own to one person: the link that confirms a registration, an alert. Never a message. */
type Plain = {
  /** Id of what is sent; the Message-ID of the e-mail, the key of the SMS. */
  id: string
  to: string
  language: string
  text: string
  /** How it is marked; the mode of the installation when left out. */
  mode?: Mode
}

/** One e-mail with a sentence and an address to open. */
export async function mailPlain(
  varde: Varde,
  { id, to, language, subject, text, address, mode = varde.mode }: Plain & { subject: string; address: string },
): Promise<HandOff> {
  const { smtpUrls, baseUrl } = varde.settings
  for (const url of smtpUrls) refuseOutside(varde, url)
  const mail = await composeMail({
    from: senderOf(varde),
    content: {
      language,
      direction: 'ltr',
      subject,
      title: subject,
      body: [
        { kind: 'paragraph', text: [{ text }] },
        { kind: 'paragraph', text: [{ text: address, href: address }] },
      ],
      unitName: agencyOf(varde),
      agencyName: agencyOf(varde),
      links: [],
      footer: [],
      isDemo: mode === 'demo',
      isExercise: mode === 'exercise',
    },
  })
  const messageId = `<${id}@${new URL(baseUrl).hostname}>`
  const filled = fillMail(mail, { to, messageId, date: varde.now(), tokens: {} })
  const key = dkimKey(varde)
  const from = /<([^>]+)>/.exec(senderOf(varde))?.[1] ?? senderOf(varde)
  const feed = openSmtpFeed({ urls: smtpUrls, connections: 1 })
  try {
    return await feed.senders[0]!.send({ from, to }, key ? await signMail(key)(filled) : filled)
  } finally {
    feed.close()
  }
}

/** One SMS; a demo and an exercise say so first. */
export async function smsPlain(varde: Varde, { id, to, language, text, mode = varde.mode }: Plain): Promise<HandOff> {
  const number = smsNumber(to)
  if (!number) return { kind: 'refused', permanent: true, code: 0, response: 'not a mobile number' }
  const mark = mode === 'real' ? '' : `${translator(language)(`dispatch:sms.${mode}`)} `
  const gateway = smsGateways(varde, 1)
  if (!gateway) return { kind: 'refused', permanent: false, code: 0, response: 'no SMS gateway is set' }
  try {
    return await gateway.send({ to: number, text: mark + text, id })
  } finally {
    gateway.close()
  }
}
