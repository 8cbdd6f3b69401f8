import { createHash } from 'node:crypto'
import { type ParsedMail, simpleParser } from 'mailparser'
import { withoutNumbers } from '../../../kit/kernel/stops/without-numbers.ts'
import { visible } from '../../../kit/kernel/visible-text.ts'
import type { IncomingLetter } from '../rules/letter.ts'

const LONGEST_TEXT = 100_000
const MESSAGE_ID = /<[^<>\s]{1,240}>/g

/** Reads raw bytes as a letter. Never throws: of what cannot be parsed the raw text is kept. */
export async function readLetter(raw: Buffer): Promise<IncomingLetter> {
  try {
    return letterOf(await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true }))
  } catch {
    const text = clean(raw.subarray(0, LONGEST_TEXT).toString('utf8'))
    return numbered({ refersTo: [], address: '', name: '', subject: '', text, attachments: [] }, null)
  }
}

function letterOf(mail: ParsedMail): IncomingLetter {
  const reply = mail.replyTo?.value[0]
  const sender = reply?.address ? reply : mail.from?.value[0]
  const references = [mail.references ?? []].flat().join(' ')
  const refersTo = [...idsIn(references), ...idsIn(mail.inReplyTo ?? '')]
  const letter = {
    refersTo: [...new Set(refersTo)],
    address: clean(sender?.address ?? '').slice(0, 254),
    name: clean(mail.from?.value[0]?.name ?? '').slice(0, 200),
    subject: clean(mail.subject ?? '').slice(0, 500),
    text: clean(mail.text ?? textOfHtml(mail.html || '')).slice(0, LONGEST_TEXT),
    attachments: mail.attachments.map((file, index) => ({
      name: fileName(file.filename ?? '', index),
      mediaType: clean(file.contentType ?? 'application/octet-stream').slice(0, 100),
      content: file.content,
    })),
  }
  return numbered(letter, idsIn(mail.messageId ?? '')[0] ?? null)
}

/**
 * The id by content leaves out what changes on the way, such as the servers it has passed. Of an identity number a dot is kept for each digit, and the page
 * says so.
 */
function numbered(letter: Omit<IncomingLetter, 'messageId' | 'contentId'>, messageId: string | null): IncomingLetter {
  const hash = createHash('sha256').update(JSON.stringify([messageId, letter.address, letter.subject, letter.text]))
  for (const file of letter.attachments) hash.update(file.name).update(file.content)
  const contentId = `<${hash.digest('hex').slice(0, 40)}@varde.invalid>`
  const { name, subject, text, attachments } = letter
  return {
    ...letter,
    ...{ name: withoutNumbers(name), subject: withoutNumbers(subject), text: withoutNumbers(text) },
    attachments: attachments.map((file) => ({ ...file, name: withoutNumbers(file.name) })),
    ...{ messageId: messageId ?? contentId, contentId },
  }
}

const idsIn = (text: string) => text.match(MESSAGE_ID) ?? []

/** No path, no control characters: a name and nothing more. */
function fileName(given: string, index: number): string {
  const last =
    clean(given)
      .replace(/[\n\t]/g, ' ')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return (last.trim() || `vedlegg-${index + 1}`).slice(-180)
}

/** Line ends as \n, no control characters, nothing that hides or turns, no halves of surrogate pairs: what the database and every screen can hold. */
function clean(text: string): string {
  return visible(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .toWellFormed(),
  )
}

function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
