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

export async function ministryLetterById(db: Database, id: string): Promise<MinistryLetterRow | null> {
  const found = tablesOf(db).selectFrom('cases.ministry_letter').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** Another letter with the same note that was taken, the first of them; null when there is none. */
export async function otherSentLetter(db: Database, noteId: string, id: string): Promise<MinistryLetterRow | null> {
  const others = tablesOf(db).selectFrom('cases.ministry_letter').selectAll().where('note_id', '=', noteId)
  const sent = others.where('state', '=', 'sent').where('id', '<>', id).orderBy('sent_at').orderBy('id').limit(1)
  return (await sent.executeTakeFirst()) ?? null
}

export async function changeMinistryLetter(
  trx: Database,
  id: string,
  change: Updateable<CasesTables['cases.ministry_letter']>,
): Promise<void> {
  await tablesOf(trx).updateTable('cases.ministry_letter').set(change).where('id', '=', id).execute()
}
