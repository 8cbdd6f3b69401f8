import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { letterKinds } from '../../apps/server/letter-kinds.ts'
import { pdfText } from '../../kit/test/pdf-text.ts'
import { postOne } from '../../slices/dispatch/actions/post-webhooks.ts'
import { drainOutbox } from '../../slices/outbox/index.ts'
import { prepareNews } from '../../slices/press/actions/prepare-news.ts'
import type { DoorsHouse } from './house.ts'

/** One who follows everything, and has confirmed it. */
export const addFollower = ({ db }: DoorsHouse) =>
  sql`insert into press.follower (id, mode, address, language, kinds, regions, words, asked_at, confirmed_at)
    values ('fol_proof', 'real', 'folger@example.no', 'nb', '{}', '{}', '', now(), now())`.execute(db)

export type Letters = { text: string; html: string }[]

/** Sends what waits, and reads what a real mail server took: address, subject and plain text with what is attached, and HTML where there is one. */
export async function readLetters({ varde, mail }: DoorsHouse): Promise<Letters> {
  while (await prepareNews(varde));
  await drainOutbox(varde, letterKinds)
  const parsed = await Promise.all(mail.taken.map(({ message }) => simpleParser(message)))
  return parsed.map(({ subject, text, html, to, attachments }) => ({
    text: [[to].flat()[0]?.text, subject, text, ...attachments.map(wordsOf)].join('\n'),
    html: html || '',
  }))
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-'
/** What somebody reads in a file: nothing in a picture, and nothing in a PDF where the machine has no reader of them. */
export function wordsOf({ content, contentType }: { content: Buffer; contentType: string }): string {
  if (isPdf(content)) return pdfText(content) ?? ''
  return /^(image|audio|video|font)\//.test(contentType) ? '' : content.toString('utf8')
}

/** What the intranet and a chat got of what is public, by the shape of what is sent. */
export async function postsTo({ varde, intranet }: DoorsHouse): Promise<{ intranet: string[]; chat: string[] }> {
  // What a demo may do: a receiver on this machine.
  while (await postOne(Object.assign(Object.create(varde), { mode: 'demo' })));
  const bodiesAt = (path: string) => intranet.got.filter((one) => one.path === path).map(({ body }) => body)
  return { intranet: bodiesAt('/message'), chat: bodiesAt('/text') }
}

/** What a real SMS gateway got. */
export const textsIn = ({ gateway }: DoorsHouse): string[] =>
  gateway.got.map(({ body }) => (JSON.parse(body) as { text: string }).text)
