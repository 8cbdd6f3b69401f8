import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { smsGateways } from '../../../kit/carriers/open-sms.ts'
import { openSmtpFeed } from '../../../kit/carriers/smtp-feed.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { type HandOff, refusedHere } from '../../../kit/kernel/hand-off.ts'
import { smsNumber } from '../../../kit/kernel/sms-parts.ts'
import { fillMail } from '../../../kit/mail/compose.ts'
import { ComposedOnce } from '../../../kit/mail/composed-once.ts'
import { dkimKey, envelopeAddress, senderOf } from '../../../kit/mail/sender.ts'
import { signMail } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Letter } from '../rules/letter.ts'
import type { Mail, Spoken, Written } from './letter-kind.ts'

/** Hands letters over on one channel. `slot`: the connection, which carries one at a time. Never throws for what the receiver does. */
export type Carrier = {
  send: (slot: number, letter: Letter, words: Extract<Written, { mail: Mail } | { spoken: Spoken }>) => Promise<HandOff>
  close: () => void
}

/** What carries a channel here; null when no server of it is set. */
export function openCarrier(
  varde: Varde,
  channel: 'email' | 'sms',
  slots: number,
  signal?: AbortSignal,
): Carrier | null {
  return channel === 'email' ? openMail(varde, slots, signal) : openSms(varde, slots)
}

function openMail(varde: Varde, connections: number, signal?: AbortSignal): Carrier | null {
  const { smtpUrls, baseUrl } = varde.settings
  if (smtpUrls.length === 0) return null
  for (const url of smtpUrls) refuseOutside(varde, url)
  const feed = openSmtpFeed({ urls: smtpUrls, connections, ...(signal && { signal }) })
  const composed = new ComposedOnce()
  const key = dkimKey(varde)
  const sign = key ? signMail(key) : null
  const domain = new URL(baseUrl).hostname
  const sender = senderOf(varde)
  const fill = async (letter: Letter, { to, from, tokens = {}, listUnsubscribe, ...mail }: Mail) =>
    fillMail(await composed.of({ ...mail, from: from ?? sender }), {
      to,
      messageId: letter.messageId ?? `<${letter.id}@${domain}>`,
      date: varde.now(),
      tokens,
      attemptId: letter.id,
      ...(listUnsubscribe && { listUnsubscribe }),
    })
  const send: Carrier['send'] = async (slot, letter, words) => {
    if (!('mail' in words)) return notThis('a telephone cannot be written to by e-mail')
    const filled = await fill(letter, words.mail)
    const envelope = { from: envelopeAddress(words.mail.from ?? sender), to: words.mail.to }
    return feed.senders[slot]!.send(envelope, sign ? await sign(filled) : filled)
  }
  return { send, close: feed.close }
}

function openSms(varde: Varde, connections: number): Carrier | null {
  const gateway = smsGateways(varde, connections)
  if (!gateway) return null
  const send: Carrier['send'] = async (_slot, letter, words) => {
    if (!('spoken' in words)) return notThis('an e-mail is no SMS')
    const to = smsNumber(words.spoken.to)
    return to ? gateway.send({ to, text: marked(varde, words.spoken), id: letter.id }) : notThis('not a mobile number')
  }
  return { send, close: gateway.close }
}

/** A demo and an exercise say so before anything else. */
function marked(varde: Varde, { mode = varde.mode, language, text }: Spoken): string {
  return mode === 'real' ? text : `${translator(language)(`dispatch:sms.${mode}`)} ${text}`
}

const notThis = (why: string): HandOff => refusedHere(new TypeError(why))
