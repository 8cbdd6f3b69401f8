import { refuseOutside } from '../../../kit/carriers/demo-guard.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takeBounce } from '../../outbox/index.ts'
import { readIncoming } from '../clients/incoming-mail.ts'
import { followMailbox } from '../clients/mailbox.ts'
import type { SmsEvent } from '../clients/sms-hook.ts'
import { classifyIncoming } from '../rules/bounce.ts'
import { attemptById, attemptOfMessageId } from '../store/attempt-store.ts'
import { idleChannel } from './run-channel.ts'
import { askBack, confirmReceipt, LONGEST_TEXT } from './take-receipt.ts'
import { takeReport } from './take-report.ts'

/** The mailbox that bounces and automatic replies come to, until the signal. */
export async function runMailbox(varde: Varde, signal: AbortSignal): Promise<void> {
  const url = varde.settings.imapUrl
  if (url === '') return idleChannel(signal)
  refuseOutside(varde, url)
  await followMailbox({
    url,
    signal,
    onMail: (raw) => takeMail(varde, raw),
    onFault: (error) => varde.log.warn({ err: error }, 'the mailbox could not be read, tries again'),
  })
}

/** One e-mail from the mailbox. A bounce counts; an out-of-office reply changes nothing; what people write is kept in the mailbox. */
export async function takeMail(varde: Varde, raw: Buffer): Promise<void> {
  const verdict = classifyIncoming(await readIncoming(raw))
  if (verdict.kind !== 'bounce' && verdict.kind !== 'delivered') return
  const attempt =
    (verdict.attemptId && (await attemptById(varde.db, verdict.attemptId))) ||
    (verdict.messageId && (await attemptOfMessageId(varde.db, verdict.messageId)))
  const reason = `${verdict.status} ${verdict.reason}`.trim()
  if (attempt) {
    const state = verdict.kind === 'bounce' ? 'bounced' : 'delivered'
    await takeReport(varde, { attemptId: attempt.id, state, reason })
  } else if (verdict.kind === 'bounce') {
    const ids = [verdict.messageId, verdict.attemptId].filter((id) => id !== null)
    await takeBounce(varde, { ids, reason })
  }
}

const YES = /^(ok|ja|lest|lese|yes|read|1)\W*$/i

/** Delivery reports and replies from the SMS gateway. Each counts once however often it comes. */
export async function keepSmsEvents(varde: Varde, events: SmsEvent[]): Promise<void> {
  const faults: unknown[] = []
  for (const event of events) await keepSmsEvent(varde, event).catch((error) => faults.push(error))
  // The gateway sends all of them again; those that are kept change nothing then.
  if (faults.length > 0) throw faults[0]
}

async function keepSmsEvent(varde: Varde, event: SmsEvent): Promise<void> {
  if (event.type === 'reply') await takeReply(varde, event)
  else if (event.status === 'delivered')
    await takeReport(varde, { attemptId: event.reference, state: 'delivered', reason: 'delivered' })
  else if (event.status !== 'buffered') {
    const reason = event.error ?? event.status
    const isOurs = await takeBounce(varde, { ids: [event.reference], reason })
    if (!isOurs) await takeReport(varde, { attemptId: event.reference, state: 'bounced', reason })
  }
}

/** «OK» or «ja» confirms; anything else is a question back. A reply that nobody can place is left to the gateway's own log. */
async function takeReply(varde: Varde, reply: Extract<SmsEvent, { type: 'reply' }>): Promise<void> {
  const attempt = reply.reference ? await attemptById(varde.db, reply.reference) : undefined
  if (!attempt) return
  const key = `sms-reply:${reply.id}`
  try {
    if (YES.test(reply.text.trim())) await confirmReceipt(varde, attempt.recipient_id, key)
    else await askBack(varde, attempt.recipient_id, reply.text.slice(0, LONGEST_TEXT), key)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
