import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { sendOneMinistryLetter } from '../../slices/dispatch/actions/send-ministry-letters.ts'
import { sendInvitations } from '../../slices/measure/actions/send-invitations.ts'
import { prepareNews } from '../../slices/press/actions/prepare-news.ts'
import { sendOneLetter } from '../../slices/press/actions/send-letters.ts'
import { sendOneNews } from '../../slices/press/actions/send-news.ts'
import type { DoorsHouse } from './house.ts'

/** One who follows everything, and has confirmed it. */
export const addFollower = ({ db }: DoorsHouse) =>
  sql`insert into press.follower (id, mode, address, language, kinds, regions, words, asked_at, confirmed_at)
    values ('fol_proof', 'real', 'folger@example.no', 'nb', '{}', '{}', '', now(), now())`.execute(db)

export type Letters = { text: string; html: string }[]

/** Sends what waits, and reads what a real mail server took: address, subject and plain text, and HTML where there is one. */
export async function readLetters({ varde, mail }: DoorsHouse): Promise<Letters> {
  while (await sendOneLetter(varde));
  while (await sendOneMinistryLetter(varde));
  await sendInvitations(varde)
  while ((await prepareNews(varde)) || (await sendOneNews(varde)));
  const parsed = await Promise.all(mail.taken.map(({ message }) => simpleParser(message)))
  return parsed.map(({ subject, text, html, to }) => ({
    text: `${[to].flat()[0]?.text ?? ''}\n${subject ?? ''}\n${text ?? ''}`,
    html: html || '',
  }))
}

/** What a real SMS gateway got. */
export const textsIn = ({ gateway }: DoorsHouse): string[] =>
  gateway.got.map(({ body }) => (JSON.parse(body) as { text: string }).text)
