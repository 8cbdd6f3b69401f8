import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { audienceDb, audienceTrx } from './handle.ts'
import type { ImportRow } from './tables.ts'

export type Import = Selectable<ImportRow>
type Json<K extends 'columns' | 'mapping' | 'options'> = Import[K]
export type NewImport = Pick<
  Import,
  | 'id'
  | 'file_name'
  | 'file_kind'
  | 'bytes'
  | 'encoding'
  | 'separator'
  | 'columns'
  | 'mapping'
  | 'options'
  | 'started_by'
  | 'started_at'
>

export async function insertImport(trx: Trx, row: NewImport): Promise<void> {
  await audienceTrx(trx)
    .insertInto('audience.import')
    .values({ ...row, ...asText(row), state: 'uploaded' })
    .execute()
}

export async function findImport(handle: Database, id: string): Promise<Import | null> {
  return (
    (await audienceDb(handle).selectFrom('audience.import').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  )
}

export async function listImports(handle: Database, limit: number): Promise<Import[]> {
  return audienceDb(handle)
    .selectFrom('audience.import')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Changes the row, but only in one of the states `from`. False when somebody else was there first. */
export async function changeImport(
  handle: Database,
  id: string,
  from: Import['state'][],
  to: Partial<Omit<Import, 'id'>>,
): Promise<boolean> {
  const result = await audienceDb(handle)
    .updateTable('audience.import')
    .set({ ...to, ...asText(to) } as never)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

function asText(row: { [K in 'columns' | 'mapping' | 'options']?: Json<K> }) {
  const text: Record<string, string> = {}
  for (const key of ['columns', 'mapping', 'options'] as const) if (row[key]) text[key] = JSON.stringify(row[key])
  return text as { columns: string; mapping: string; options: string }
}

export type Progress = { lastRow: number; faulty: number; duplicate: number; made: number }

/**
 * Moves the import's counters on, only from where this worker left them, and tells whether a stop was asked for.
 * Null when another worker has gone on meanwhile: then nothing of this batch may be kept.
 */
export async function advanceImport(
  trx: Trx,
  {
    id,
    state,
    fromRow,
    progress,
    now,
  }: { id: string; state: Import['state']; fromRow: number; progress: Progress; now: Date },
): Promise<{ stopAsked: boolean } | null> {
  const row = await audienceTrx(trx)
    .updateTable('audience.import')
    .set((eb) => ({
      rows_done: progress.lastRow,
      rows_faulty: eb('rows_faulty', '+', progress.faulty),
      rows_duplicate: eb('rows_duplicate', '+', progress.duplicate),
      contacts_made: eb('contacts_made', '+', progress.made),
      touched_at: now,
    }))
    .where('id', '=', id)
    .where('state', '=', state)
    .where('rows_done', '=', fromRow)
    .returning('stop_asked')
    .executeTakeFirst()
  return row ? { stopAsked: row.stop_asked } : null
}

export type Fault = { row: number; field: string; code: string; contactId?: string | null }

export async function addFaults(trx: Trx, importId: string, faults: Fault[]): Promise<void> {
  if (faults.length === 0) return
  await sql`
    insert into audience.import_fault (import_id, row_number, field, code, contact_id)
    select ${importId}, f.row, f.field, f.code, f."contactId"
    from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as f (row int, field text, code text, "contactId" text)
    on conflict do nothing`.execute(trx)
}

export async function clearFaults(trx: Trx, importId: string): Promise<void> {
  await audienceTrx(trx).deleteFrom('audience.import_fault').where('import_id', '=', importId).execute()
}

export type ListedFault = {
  row: number
  field: string
  code: string
  contactId: string | null
  contactName: string | null
}

/** The faulty rows and the duplicates, in the order of the file. */
export async function listFaults(
  handle: Database,
  importId: string,
  { limit, after }: { limit: number; after: number },
): Promise<ListedFault[]> {
  return audienceDb(handle)
    .selectFrom('audience.import_fault as f')
    .leftJoin('audience.contact as c', 'c.id', 'f.contact_id')
    .select(['f.row_number as row', 'f.field', 'f.code', 'f.contact_id as contactId', 'c.name as contactName'])
    .where('f.import_id', '=', importId)
    .where('f.row_number', '>', after)
    .orderBy('f.row_number')
    .orderBy('f.field')
    .limit(limit)
    .execute()
}

export async function countFaultCodes(handle: Database, importId: string): Promise<{ code: string; rows: number }[]> {
  return audienceDb(handle)
    .selectFrom('audience.import_fault')
    .select((eb) => ['code', eb.fn.countAll<number>().as('rows')])
    .where('import_id', '=', importId)
    .groupBy('code')
    .orderBy('code')
    .execute()
}

/** Takes up imports that stand still since `before`: their worker has crashed. Each is given to one caller only. */
export async function claimStranded(handle: Database, before: Date, now: Date): Promise<string[]> {
  const rows = await audienceDb(handle)
    .updateTable('audience.import')
    .set({ touched_at: now })
    .where('state', 'in', ['checking', 'applying', 'undoing'])
    .where('touched_at', '<', before)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Imports that have come to rest before a moment and still hold a file or faults. */
export async function oldImports(handle: Database, before: Date): Promise<string[]> {
  const rows = await audienceDb(handle)
    .selectFrom('audience.import')
    .select('id')
    .where('started_at', '<', before)
    .where('state', 'not in', ['checking', 'applying', 'undoing'])
    .execute()
  return rows.map((row) => row.id)
}

export async function forgetFaults(handle: Database, importId: string): Promise<void> {
  await audienceDb(handle).deleteFrom('audience.import_fault').where('import_id', '=', importId).execute()
}
