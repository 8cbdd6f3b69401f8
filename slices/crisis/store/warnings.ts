import { type Insertable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
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
  tries: number
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

export async function insertWarnings(trx: Trx, rows: Insertable<AroundTables['crisis.warning']>[]): Promise<void> {
  if (rows.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.warning')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes what is due; each is due again after a wait that doubles, until it is settled. */
export async function claimWarnings(db: Database, now: Date): Promise<Warning[]> {
  const { rows } = await sql<Warning>`
    with taken as (
      update crisis.warning set tries = tries + 1, due_at = ${now}::timestamptz + interval '15 seconds' * power(2, tries)
       where id in (select id from crisis.warning where state = 'due' and due_at <= ${now}
                    order by due_at, id limit 50 for update skip locked)
      returning *)
    select w.id, w.channel, w.about_id as "aboutId", w.about_id <> w.person_id as "isOfOther", w.unit_id as "unitId", w.at, w.tries,
      w.crisis_id as "crisisId", w.message_id as "messageId", w.is_of_place as "isOfPlace", (select c.number from crisis.crisis c where c.id = w.crisis_id) as number,
      coalesce(p.language, 'nb') as language, p.email, p.mobile
    from taken w left join organisation.public_person p on p.id = w.person_id`.execute(db)
  return rows
}

/** Null: it is tried again. */
export async function settleWarning(db: Database, id: string, state: 'sent' | 'given-up' | null): Promise<void> {
  if (state) await tablesOf(db).updateTable('crisis.warning').set({ state }).where('id', '=', id).execute()
}
