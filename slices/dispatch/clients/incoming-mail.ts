import { simpleParser } from 'mailparser'
import { visible } from '../../../kit/kernel/visible-text.ts'
import type { IncomingMail } from '../rules/bounce.ts'

const BODY_BYTES = 200_000

/** Reads raw bytes as far as `classifyIncoming` needs. Never throws: what cannot be parsed is searched as plain text. */
export async function readIncoming(raw: Buffer): Promise<IncomingMail> {
  const { headers, body } = split(raw)
  const base = {
    headers,
    body,
    from: headers.from ?? '',
    subject: headers.subject ?? '',
    text: body,
    deliveryStatus: null,
  }
  try {
    const mail = await simpleParser(raw, {
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      keepDeliveryStatus: true,
    })
    const report = mail.attachments.find((part) => part.contentType === 'message/delivery-status')
    return {
      ...base,
      from: mail.from?.text ?? base.from,
      subject: mail.subject ?? base.subject,
      text: visible(mail.text ?? ''),
      deliveryStatus: report ? report.content.toString('latin1') : null,
    }
  } catch {
    return base
  }
}

function split(raw: Buffer): { headers: Record<string, string>; body: string } {
  const text = raw.subarray(0, BODY_BYTES).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ')
  const headers: Record<string, string> = {}
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim()
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}
