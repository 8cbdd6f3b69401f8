import { type Insertable, type Kysely, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type MinistryLetterRow = Selectable<CasesTables['cases.ministry_letter']>
export type MinistryRecipient = {
  id: string
  name: string
  address: string
  language: Language
  confirmedBy: string | null
  confirmedAt: Date | null
}

/** Those of the register whom `isOf` chooses of `r`, with an e-mail address, and whether somebody has said that it is right. */
export async function ministryRecipients(db: Database, isOf: RawBuilder<boolean>): Promise<MinistryRecipient[]> {
  const { rows } = await sql<MinistryRecipient>`
    select r.source_id as id, r.display_name as name, r.email as address, r.language,
           a.confirmed_by as "confirmedBy", a.confirmed_at as "confirmedAt"
    from audience.public_recipient r
    left join cases.ministry_address a on a.recipient_id = r.source_id and a.address = r.email
    where ${isOf} and r.email is not null and r.excluded_reason is null
    order by a.confirmed_at is null, r.display_name, r.source_id
    limit 200`.execute(db as Kysely<unknown>)
  return rows
}

export async function confirmAddress(trx: Trx, row: Insertable<CasesTables['cases.ministry_address']>): Promise<void> {
  await tablesOf(trx)
    .insertInto('cases.ministry_address')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function insertMinistryLetter(
  trx: Trx,
  row: Insertable<CasesTables['cases.ministry_letter']>,
): Promise<void> {
  await tablesOf(trx).insertInto('cases.ministry_letter').values(row).execute()
}

/** Every time that these notes were sent, the newest first. */
export async function ministryLettersOf(db: Database, noteIds: readonly string[]): Promise<MinistryLetterRow[]> {
  if (noteIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('cases.ministry_letter')
    .selectAll()
    .where('note_id', 'in', [...noteIds])
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The letter that has waited longest, now in our hands for two minutes; null when none is due. */
export async function claimLetter(db: Database): Promise<MinistryLetterRow | null> {
  const { rows } = await sql<MinistryLetterRow>`
    update cases.ministry_letter set state = 'sending', tries = tries + 1, try_at = now() + interval '2 minutes'
    where id = (select id from cases.ministry_letter where state in ('waiting', 'sending') and try_at <= now()
      order by try_at, id limit 1 for update skip locked)
    returning *`.execute(db)
  return rows[0] ?? null
}

export async function changeMinistryLetter(
  trx: Database,
  id: string,
  change: Updateable<CasesTables['cases.ministry_letter']>,
): Promise<void> {
  await tablesOf(trx).updateTable('cases.ministry_letter').set(change).where('id', '=', id).execute()
}

/** Asks for another try after some seconds, by the database's clock. */
export async function postponeLetter(db: Database, id: string, seconds: number, response: string): Promise<void> {
  await tablesOf(db)
    .updateTable('cases.ministry_letter')
    .set({ state: 'waiting', try_at: sql<Date>`now() + make_interval(secs => ${seconds})`, response })
    .where('id', '=', id)
    .execute()
}
