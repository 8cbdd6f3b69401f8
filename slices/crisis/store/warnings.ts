import { type Insertable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { tablesOf } from './tables.ts'
import type { AroundTables } from './tables-around.ts'

export type Warning = {
  id: string
  channel: 'sms' | 'email'
  aboutId: string
  /** It is about what somebody else did. */
  isOfOther: boolean
  unitId: string
  at: Date
  language: Language
  email: string | null
  mobile: string | null
  /** The room in which a leader is asked; null: an emergency code was used. */
  crisisId: string | null
  /** The words that wait for a yes there; null: it is a waiver that is asked for. */
  messageId: string | null
  isOfPlace: boolean
  number: string | null
}

/** The kind of letter that a warning is. */
export const WARNING = 'crisis.warning'

/** Writes those that are not there yet, and puts them in line. */
export async function insertWarnings(trx: Trx, rows: Insertable<AroundTables['crisis.warning']>[]): Promise<void> {
  if (rows.length === 0) return
  const written = await tablesOf(trx)
    .insertInto('crisis.warning')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'channel'])
    .execute()
  const letters = written.map(({ id, channel }) => ({ subject: id, channel }))
  await enqueueLetters(trx, WARNING, letters, { lane: 'crisis', now: rows[0]!.at })
}

/** A warning as it is said now; null for one that is forgotten. */
export async function warningById(db: Database, id: string): Promise<Warning | null> {
  const { rows } = await sql<Warning>`
    select w.id, w.channel, w.about_id as "aboutId", w.about_id <> w.person_id as "isOfOther", w.unit_id as "unitId", w.at,
      w.crisis_id as "crisisId", w.message_id as "messageId", w.is_of_place as "isOfPlace", (select c.number from crisis.crisis c where c.id = w.crisis_id) as number,
      coalesce(p.language, 'nb') as language, p.email, p.mobile
    from crisis.warning w left join organisation.public_person p on p.id = w.person_id where w.id = ${id}`.execute(db)
  return rows[0] ?? null
}
