import { type RawBuilder, sql } from 'kysely'
import { isAnyRow } from '../../../kit/db/any-row.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { AfterTry } from '../rules/letter-try.ts'

/** Tables of letters that wait for their turn: each row is `waiting`, `sending`, `sent` or `refused`, with when to try. */
type Queue = 'press.letter' | 'press.news_letter' | 'press.accreditation_letter'

/** A worker that dies between claiming and telling leaves the letter to the next one after this time. */
export const LOST_AFTER = sql`interval '5 minutes'`

/** `waits`: what is due and is not to be taken now. `ended`: why what is taken is not to go, or null. */
type Asks = { waits: RawBuilder<boolean>; ended: RawBuilder<string | null> }

/** The letter that has waited longest, now in our hands; null when none is due. */
export async function claimDue<Row>(
  db: Database,
  queue: Queue,
  { waits, ended }: Asks = { waits: sql`false`, ended: sql`null` },
): Promise<Row | null> {
  const due = sql`state in ('waiting', 'sending') and try_at <= now()`
  if (!(await isAnyRow(db, sql`from ${sql.table(queue)} where ${due}`))) return null
  const { rows } = await sql<Row>`
    update ${sql.table(queue)} set state = 'sending', tries = tries + 1, try_at = now() + ${LOST_AFTER}
    where id = (select id from ${sql.table(queue)} where ${due} and not (${waits})
      order by try_at, id limit 1 for update skip locked)
    returning *, ${ended} as ended`.execute(db)
  return rows[0] ?? null
}

export async function settleDue(
  db: Database,
  queue: Exclude<Queue, 'press.letter'>,
  id: string,
  end: AfterTry | { state: 'ended' },
): Promise<void> {
  const seconds = end.state === 'waiting' ? end.inSeconds : null
  await sql`
    update ${sql.table(queue)} set state = ${end.state}, try_at = now() + make_interval(secs => ${seconds})
    where id = ${id}`.execute(db)
}
