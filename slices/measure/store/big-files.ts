import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { BigState } from '../rules/big-file/big-file.ts'
import type { BigFileTables } from './tables-big-file.ts'

export type BigFile = Selectable<BigFileTables['measure.big_file']>
type Change = Updateable<BigFileTables['measure.big_file']>
const tablesOf = (db: Database): Kysely<BigFileTables> => db as Kysely<BigFileTables>

type Optional = 'lines' | 'outcome' | 'fault' | 'fault_row' | 'held_until' | 'provenance_id' | 'mention_import_id'
type NewBigFile = Omit<
  Insertable<BigFileTables['measure.big_file']>,
  Optional | 'rows_read' | 'values_made' | 'taken_by' | 'applied_at' | 'undone_at'
> & { lines: number | null }

export async function insertBigFile(db: Database, file: NewBigFile): Promise<void> {
  await tablesOf(db)
    .insertInto('measure.big_file')
    .values({ rows_read: 0, values_made: 0, ...file } as never)
    .execute()
}

export async function findBigFile(db: Database, id: string): Promise<BigFile | null> {
  return (await tablesOf(db).selectFrom('measure.big_file').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The file, held until the transaction ends. */
export async function lockBigFile(trx: Trx, id: string): Promise<BigFile | null> {
  const found = tablesOf(trx).selectFrom('measure.big_file').selectAll().where('id', '=', id)
  return (await found.forUpdate().executeTakeFirst()) ?? null
}

/** Changes the file when it stands in one of these states; gives whether it did. */
export async function changeBigFile(
  db: Database,
  id: string,
  states: readonly BigState[],
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(db)
    .updateTable('measure.big_file')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...states])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets the rows that were shown of files that nobody has touched since a moment. */
export async function eraseSamples(trx: Trx, before: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('measure.big_file')
    .set({ samples: '[]' })
    .where('touched_at', '<', before)
    .where('state', 'not in', ['reading', 'taking'])
    .execute()
}

/** Takes up a file that waits for a worker and that nobody works on, and holds it until `until`. */
export async function claimBigFile(db: Database, now: Date, until: Date, only?: string): Promise<BigFile | null> {
  const { rows } = await sql<BigFile>`
    update measure.big_file set held_until = ${until}
    where id = (
      select id from measure.big_file
      where state in ('reading', 'taking') and (held_until is null or held_until < ${now})
        and (${only ?? null}::text is null or id = ${only ?? null})
      order by started_at, id limit 1 for update skip locked
    ) returning *`.execute(db)
  return rows[0] ?? null
}

/** Files that nobody has touched since `before` and that are not taken in. */
export async function forgottenBigFiles(db: Database, before: Date): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('measure.big_file')
    .select('id')
    .where('state', 'in', ['unmapped', 'stopped', 'read', 'failed'])
    .where('touched_at', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}

/** The last file with these headers that was taken in: the next one is read the same way. */
export async function lastBigWithHeaders(db: Database, signature: string): Promise<BigFile | null> {
  const row = await tablesOf(db)
    .selectFrom('measure.big_file')
    .selectAll()
    .where('what', '=', 'values')
    .where('signature', '=', signature)
    .where('state', '=', 'applied')
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** When the same file was taken in and not undone, or null. */
export async function bigTakenInAt(db: Database, { fingerprint, id, what }: BigFile): Promise<Date | null> {
  const row = await tablesOf(db)
    .selectFrom('measure.big_file')
    .select('applied_at')
    .where('fingerprint', '=', fingerprint)
    .where('what', '=', what)
    .where('state', '=', 'applied')
    .where('id', '<>', id)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.applied_at ?? null
}
