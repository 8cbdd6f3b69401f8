import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { OPEN_STATES } from '../rules/inquiry.ts'
import { type PressTables, pressTables } from './tables.ts'

export type InquiryRow = Selectable<PressTables['press.inquiry']>

/** The next number of the year: `2026-0118`. */
export async function nextInquiryNumber(trx: Trx, year: number): Promise<string> {
  const { last } = await pressTables(trx)
    .insertInto('press.inquiry_year')
    .values({ year, last: 1 })
    .onConflict((c) => c.column('year').doUpdateSet({ last: sql<number>`inquiry_year.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(4, '0')}`
}

/** @param words text with the parts of its compounds behind it */
export async function insertInquiry(
  trx: Trx,
  row: Insertable<PressTables['press.inquiry']>,
  words: string,
): Promise<void> {
  await pressTables(trx).insertInto('press.inquiry').values(row).execute()
  await pressTables(trx)
    .insertInto('press.inquiry_words')
    .values({ inquiry_id: row.id, words: sql<string>`to_tsvector('norwegian', ${words})` })
    .execute()
}

export async function findInquiry(db: Database, mode: Mode, id: string): Promise<InquiryRow | null> {
  const found = pressTables(db).selectFrom('press.inquiry').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await found.executeTakeFirst()) ?? null
}

/** The inquiry, held until the transaction ends. */
export async function lockInquiry(trx: Trx, mode: Mode, id: string): Promise<InquiryRow | null> {
  const found = pressTables(trx).selectFrom('press.inquiry').selectAll().where('id', '=', id).where('mode', '=', mode)
  return (await found.forUpdate().executeTakeFirst()) ?? null
}

export async function changeInquiry(
  trx: Trx,
  id: string,
  change: Updateable<PressTables['press.inquiry']>,
): Promise<void> {
  await pressTables(trx).updateTable('press.inquiry').set(change).where('id', '=', id).execute()
}

/** Every inquiry of one case, into another. */
export async function moveToCase(trx: Trx, fromId: string, intoId: string): Promise<void> {
  await pressTables(trx)
    .updateTable('press.inquiry')
    .set({ case_id: intoId, updated_at: sql<Date>`now()` })
    .where('case_id', '=', fromId)
    .execute()
}

/** Those whose clock has something to say now, held; several processes never take the same. */
export async function takeDueWarnings(trx: Trx, now: Date, limit: number): Promise<InquiryRow[]> {
  return pressTables(trx)
    .selectFrom('press.inquiry')
    .selectAll()
    .where('warn_at', '<=', now)
    .orderBy('warn_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Every open inquiry, held. */
export async function lockOpenInquiries(trx: Trx): Promise<InquiryRow[]> {
  return pressTables(trx)
    .selectFrom('press.inquiry')
    .selectAll()
    .where('state', 'in', OPEN_STATES)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
}

export type Named = { id: string; name: string; email: string | null; language: string }

/** Names and addresses of people who work here now. */
export async function peopleNamed(db: Database, ids: readonly (string | null)[]): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await pressTables(db)
    .selectFrom('organisation.public_person')
    .select(['id', 'display_name as name', 'email', 'language'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where a released message can be read: its title in the language it was written in first. Null before it is out. */
export async function publicationOf(db: Database, messageId: string) {
  const row = await pressTables(db)
    .selectFrom('press.public_release')
    .select(['editions', 'released_at as releasedAt', 'corrected_by as correctedBy', 'withdrawn_at as withdrawnAt'])
    .where('message_id', '=', messageId)
    .orderBy('released_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}
