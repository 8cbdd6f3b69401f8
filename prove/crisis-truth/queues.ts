import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { postOne } from '../../slices/dispatch/actions/post-webhooks.ts'
import { prepareNews } from '../../slices/press/actions/prepare-news.ts'
import { sendOneNews } from '../../slices/press/actions/send-news.ts'
import type { Here } from './counts.ts'
import { endedIn, falseIn, partsIn } from './rows.ts'

/** Both servers answer each third time: what is due waits meanwhile, while facts fall and words end. */
const ANSWERS_EACH = 3

/** One who follows the press room, and the intranet: what their servers got is read, and must be true as it comes. */
export async function queues(here: Here): Promise<void> {
  const { varde, db, mail, intranet, seen, fault } = here
  while (await prepareNews(varde));
  seen.turns++
  if (seen.turns % ANSWERS_EACH !== 0) return
  await sql`update press.news_letter set try_at = now() - interval '1 second' where state in ('waiting', 'sending')`.execute(
    db,
  )
  const untrue = await falseIn(here)
  const ended = await endedIn(here)
  const parts = await partsIn(here)
  while (await sendOneNews(varde));
  // What a demo may do: a receiver on this machine.
  while (await postOne(Object.assign(Object.create(varde), { mode: 'demo' })));
  const letters = await Promise.all(mail.taken.splice(0).map(({ message }) => simpleParser(message)))
  const got = [...letters.map(({ subject }) => subject ?? ''), ...intranet.got.splice(0).map(({ body }) => body)]
  seen.carried += got.length
  for (const body of got)
    for (const { statementId, number, titles, versionId } of parts) {
      // First words are the same from room to room, and rest on no fact.
      const says =
        (body.startsWith('Melding') && Object.values(titles).includes(body)) || (versionId && body.includes(versionId))
      if (says && (untrue.has(statementId) || ended.has(statementId)))
        fault(
          'falseLeft',
          `statement ${number} reached a follower or the intranet, and ${ended.has(statementId) ? 'has ended' : 'is not confirmed'}`,
        )
    }
}
