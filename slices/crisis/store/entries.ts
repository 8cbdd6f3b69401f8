import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type EntryRow = Selectable<CrisisTables['crisis.entry']>

/** Adds the entry at the end. The counter of the crisis is a lock: entries are numbered one after the other, without holes. */
export async function insertEntry(
  trx: Trx,
  row: Omit<Insertable<CrisisTables['crisis.entry']>, 'seq'>,
): Promise<EntryRow> {
  const tables = tablesOf(trx)
  const { last_entry } = await tables
    .updateTable('crisis.crisis')
    .set((e) => ({ last_entry: e('last_entry', '+', 1) }))
    .where('id', '=', row.crisis_id)
    .returning('last_entry')
    .executeTakeFirstOrThrow()
  return tables
    .insertInto('crisis.entry')
    .values({ ...row, seq: last_entry })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Entries that this person has already written under these keys. */
export async function entriesByKey(
  db: Database,
  crisisId: string,
  by: string,
  keys: readonly string[],
): Promise<Map<string, EntryRow>> {
  if (keys.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('crisis.entry')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('by', '=', by)
    .where('client_key', 'in', [...keys])
    .execute()
  return new Map(rows.map((row) => [row.client_key, row]))
}

export async function findEntry(db: Database, id: string): Promise<EntryRow | null> {
  const row = await tablesOf(db).selectFrom('crisis.entry').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Did somebody else say this of the same fact before? Then the words of this line are theirs. */
export async function isRepeated(trx: Trx, { crisis_id, seq, by, params }: EntryRow): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from crisis.entry where crisis_id = ${crisis_id} and seq < ${seq} and by <> ${by} and redacted_at is null
      and params ->> 'fact' = ${params.fact ?? null} and params ->> 'text' = ${params.text ?? null}) as is`.execute(trx)
  return rows[0]!.is
}

/** Everything after a number, in the order it reached us. */
export async function entriesAfter(db: Database, crisisId: string, seq: number): Promise<EntryRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.entry')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
}

/** The newest before a number, or the newest of all, the last one first. */
export async function entriesBefore(
  db: Database,
  crisisId: string,
  before: number | null,
  most: number,
): Promise<EntryRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.entry')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .$if(before !== null, (query) => query.where('seq', '<', before!))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
}

export async function emptyEntry(
  trx: Trx,
  id: string,
  { by, at, reason, params }: { by: string; at: Date; reason: string; params: Record<string, unknown> },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('crisis.entry')
    .set({
      text: '',
      salt: null,
      params: JSON.stringify(params),
      redacted_by: by,
      redacted_at: at,
      redacted_reason: reason,
    })
    .where('id', '=', id)
    .execute()
}

/** What changes when anything in the room does: its revision and its last entry. Null when there is no such crisis. */
export async function roomStamp(db: Database, crisisId: string): Promise<{ revision: number; lastSeq: number } | null> {
  const { rows } = await sql<{ revision: number; lastSeq: number }>`
    select revision, last_entry as "lastSeq" from crisis.crisis where id = ${crisisId}`.execute(db)
  return rows[0] ?? null
}
