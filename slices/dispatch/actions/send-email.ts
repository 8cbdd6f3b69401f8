import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { openSmtpFeed } from '../../../kit/carriers/smtp-feed.ts'
import { type HandOff, refusedHere } from '../../../kit/kernel/hand-off.ts'
import { fillMail } from '../../../kit/mail/compose.ts'
import { dkimKey, envelopeAddress, senderOf } from '../../../kit/mail/sender.ts'
import { signMail } from '../../../kit/mail/sign.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { signLink } from '../clients/link-token.ts'
import type { ClaimedAttempt } from '../store/ledger.ts'
import { MailShelf } from './mail-shelf.ts'
import { idleChannel, runChannel } from './run-channel.ts'

/** The e-mail channel until the signal: composed once per version and language, filled in per person. */
export async function runEmail(varde: Varde, signal: AbortSignal): Promise<void> {
  const { smtpUrls, mailConnections, mailPerSecond, baseUrl } = varde.settings
  if (smtpUrls.length === 0) return idleChannel(signal)
  for (const url of smtpUrls) refuseOutside(varde, url)
  const shelf = new MailShelf(varde)
  const sender = envelopeAddress(senderOf(varde))
  const domain = new URL(baseUrl).hostname
  const key = dkimKey(varde)
  const sign = key ? signMail(key) : null
  const feed = openSmtpFeed({ urls: smtpUrls, connections: mailConnections, signal })
  const handOver = async (slot: number, attempt: ClaimedAttempt): Promise<HandOff> => {
    let message: Buffer
    try {
      const filled = await messageFor(varde, shelf, domain, attempt)
      message = sign ? await sign(filled) : filled
    } catch (error) {
      varde.log.error({ err: error, attempt: attempt.id }, 'an e-mail could not be composed')
      return refusedHere(error as Error)
    }
    return feed.senders[slot]!.send({ from: sender, to: attempt.address }, message)
  }
  try {
    await runChannel(varde, signal, { channel: 'email', slots: mailConnections, perSecond: mailPerSecond, handOver })
  } finally {
    feed.close()
  }
}

async function messageFor(varde: Varde, shelf: MailShelf, domain: string, attempt: ClaimedAttempt): Promise<Buffer> {
  const { mail } = await (await shelf.of(attempt.versionId)).mailIn(attempt.language)
  const isSubscription = attempt.source === 'subscriber'
  return fillMail(mail, {
    to: attempt.address,
    messageId: `<${attempt.recipientId}@${domain}>`,
    date: varde.now(),
    tokens: { receipt: signLink(varde.secrets.link, attempt.recipientId) },
    attemptId: attempt.id,
    ...(isSubscription
      ? { listUnsubscribe: `${varde.settings.baseUrl}/avmeld/${signLink(varde.secrets.link, attempt.sourceId)}` }
      : {}),
  })
}
