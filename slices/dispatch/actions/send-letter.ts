import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { openSmtpFeed } from '../../../kit/carriers/smtp-feed.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { composeMail, fillMail, type MailToCompose } from '../../../kit/mail/compose.ts'
import { dkimKey, senderOf } from '../../../kit/mail/sender.ts'
import { signMail } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'

/** `messageId` with angle brackets, the same at every try. `from` is the usual sender when left out. */
export type Letter = Omit<MailToCompose, 'from'> & {
  from?: string
  to: string
  messageId: string
  /** Address that ends a subscription by POST (RFC 8058). */
  listUnsubscribe?: string
}

/** Hands one e-mail to the mail server, signed where there is a key. What went wrong comes back as a hand-off. */
export async function sendLetter(
  varde: Varde,
  { to, messageId, from, listUnsubscribe, ...letter }: Letter,
): Promise<HandOff> {
  const { smtpUrls } = varde.settings
  if (smtpUrls.length === 0) return { kind: 'refused', permanent: false, code: 0, response: 'SMTP_URL is not set' }
  for (const url of smtpUrls) refuseOutside(varde, url)
  const sender = from ?? senderOf(varde)
  const mail = await composeMail({ ...letter, from: sender })
  const filled = fillMail(mail, {
    to,
    messageId,
    date: varde.now(),
    tokens: {},
    ...(listUnsubscribe && { listUnsubscribe }),
  })
  const key = dkimKey(varde)
  const feed = openSmtpFeed({ urls: smtpUrls, connections: 1 })
  try {
    const envelope = { from: /<([^>]+)>/.exec(sender)?.[1] ?? sender, to }
    return await feed.senders[0]!.send(envelope, key ? await signMail(key)(filled) : filled)
  } finally {
    feed.close()
  }
}
