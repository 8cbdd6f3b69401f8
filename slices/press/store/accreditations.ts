import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import type { AccreditationLetter } from '../rules/accreditation.ts'
import { type PressTables, pressTables } from './tables.ts'

export type AccreditationRow = Selectable<PressTables['press.accreditation']>
export type AccreditationLetterRow = Selectable<PressTables['press.accreditation_letter']>

/** The kind of letter that those who asked to come get. */
export const ACCREDITATION = 'press.accreditation'

/** False when this address has asked for this occasion already. */
export async function insertAccreditation(
  trx: Trx,
  row: Insertable<PressTables['press.accreditation']>,
): Promise<boolean> {
  const done = await pressTables(trx)
    .insertInto('press.accreditation')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) > 0
}

/** Those who asked to come to an occasion, by name. */
export async function accreditationsOf(db: Database, occasionId: string): Promise<AccreditationRow[]> {
  return pressTables(db)
    .selectFrom('press.accreditation')
    .selectAll()
    .where('occasion_id', '=', occasionId)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
}

export async function countAccreditations(db: Database, occasionId: string): Promise<number> {
  const row = await pressTables(db)
    .selectFrom('press.accreditation')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('occasion_id', '=', occasionId)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function findAccreditation(db: Database, mode: Mode, id: string): Promise<AccreditationRow | null> {
  const query = pressTables(db).selectFrom('press.accreditation').selectAll().where('id', '=', id)
  return (await query.where('mode', '=', mode).executeTakeFirst()) ?? null
}

export async function lockAccreditation(trx: Trx, mode: Mode, id: string): Promise<AccreditationRow | null> {
  const query = pressTables(trx).selectFrom('press.accreditation').selectAll().where('id', '=', id)
  return (await query.where('mode', '=', mode).forUpdate().executeTakeFirst()) ?? null
}

export async function decideAccreditationRow(
  trx: Trx,
  id: string,
  decided: { state: 'accepted' | 'declined'; reason: string | null; by: string; at: Date },
): Promise<void> {
  const { state, reason, by, at } = decided
  await pressTables(trx)
    .updateTable('press.accreditation')
    .set({ state, reason, decided_by: by, decided_at: at, came_at: null })
    .where('id', '=', id)
    .execute()
}

/** When one who got a yes came; null takes it back. */
export async function setArrival(trx: Trx, id: string, cameAt: Date | null): Promise<void> {
  await pressTables(trx).updateTable('press.accreditation').set({ came_at: cameAt }).where('id', '=', id).execute()
}

/** Erases one who asked, with the letters. */
export async function deleteAccreditation(trx: Trx, id: string): Promise<void> {
  await pressTables(trx).deleteFrom('press.accreditation').where('id', '=', id).execute()
}

/** Erases everybody who asked to come to what was over before a moment. Returns how many, per occasion. */
export async function eraseAccreditations(trx: Trx, mode: Mode, before: Date) {
  const { rows } = await sql<{ occasionId: string; unitId: string; count: number }>`
    with gone as (
      delete from press.accreditation a using press.occasion o
       where o.id = a.occasion_id and a.mode = ${mode} and greatest(o.ends_at, o.cancelled_at) < ${before}
      returning a.occasion_id, o.unit_id)
    select occasion_id as "occasionId", unit_id as "unitId", count(*)::int as count from gone group by 1, 2`.execute(
    trx,
  )
  return rows
}

/** A letter to each of these, due now. */
export async function writeAccreditationLetters(
  trx: Trx,
  ids: readonly string[],
  { kind, at }: { kind: AccreditationLetter; at: Date },
): Promise<void> {
  if (ids.length === 0) return
  const rows = ids.map((id) => ({
    id: newId('acl'),
    accreditation_id: id,
    kind,
    state: 'waiting' as const,
    at,
  }))
  await pressTables(trx).insertInto('press.accreditation_letter').values(rows).execute()
  const letters = rows.map((row) => ({ subject: row.id, channel: 'email' as const }))
  await enqueueLetters(trx, ACCREDITATION, letters, { now: at })
}

export async function accreditationLetterById(db: Database, id: string): Promise<AccreditationLetterRow | null> {
  const found = pressTables(db).selectFrom('press.accreditation_letter').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

export async function settleAccreditationLetter(trx: Trx, id: string, state: 'sent' | 'refused'): Promise<void> {
  await pressTables(trx).updateTable('press.accreditation_letter').set({ state }).where('id', '=', id).execute()
}

/** Of these, whose letter with the answer did not arrive. */
export async function refusedLetters(db: Database, occasionId: string): Promise<Set<string>> {
  const rows = await pressTables(db)
    .selectFrom('press.accreditation_letter as l')
    .innerJoin('press.accreditation as a', 'a.id', 'l.accreditation_id')
    .select('a.id')
    .where('a.occasion_id', '=', occasionId)
    .where('l.state', '=', 'refused')
    .execute()
  return new Set(rows.map((row) => row.id))
}
