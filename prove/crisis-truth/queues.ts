import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { postOne } from '../../slices/dispatch/actions/post-webhooks.ts'
import { drainOutbox } from '../../slices/outbox/index.ts'
import { prepareNews } from '../../slices/press/actions/prepare-news.ts'
import { pressLetters } from '../../slices/press/jobs.ts'
import type { Came, Here } from './counts.ts'
import { endedIn, falseIn, partsIn, roomsOf } from './rows.ts'

/** Both servers answer each third time: what is due waits meanwhile, while facts fall and words end. */
const ANSWERS_EACH = 3

/** One who follows the press room, and the intranet: what their servers got is read, and must be true as it comes. */
export async function queues(here: Here): Promise<void> {
  const { varde, db, mail, intranet, seen, fault } = here
  while (await prepareNews(varde));
  seen.turns++
  if (seen.turns % ANSWERS_EACH !== 0) return
  await sql`update outbox.letter set due_at = ${varde.now()} where state = 'waiting'`.execute(db)
  const rooms = roomsOf(here)
  const untrue = new Set((await Promise.all(rooms.map(falseIn))).flatMap((ids) => [...ids]))
  const ended = new Set((await Promise.all(rooms.map(endedIn))).flatMap((ids) => [...ids]))
  const parts = (await Promise.all(rooms.map(partsIn))).flat()
  await drainOutbox(varde, pressLetters)
  // What a demo may do: a receiver on this machine.
  while (await postOne(Object.assign(Object.create(varde), { mode: 'demo' })));
  const letters = mail.taken.splice(0).map(async ({ to, message }): Promise<Came> => {
    const { subject = '', text = '' } = await simpleParser(message)
    return { to, way: 'news', title: subject, says: [text.replace(/\s+/g, ' ')] }
  })
  const posts = intranet.got.splice(0)
  const got = await Promise.all(letters)
  got.push(...posts.map(({ body }): Came => ({ to: 'intranet', way: 'intranet', title: body, says: [body] })))
  seen.carried += got.length
  seen.came.push(...got)
  for (const { title: body } of got)
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
