import type { Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { SegmentDefinition } from '../rules/segment.ts'
import { audienceDb, audienceTrx } from './handle.ts'
import type { AudienceTables } from './tables.ts'

export type StoredSegment = Selectable<AudienceTables['audience.segment']>

export async function listSegments(handle: Database): Promise<StoredSegment[]> {
  return audienceDb(handle).selectFrom('audience.segment').selectAll().orderBy('name').execute()
}

export async function findSegment(handle: Database, id: string): Promise<StoredSegment | null> {
  return (
    (await audienceDb(handle).selectFrom('audience.segment').selectAll().where('id', '=', id).executeTakeFirst()) ??
    null
  )
}

export async function segmentByName(handle: Database, name: string): Promise<StoredSegment | null> {
  const found = await audienceDb(handle)
    .selectFrom('audience.segment')
    .selectAll()
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  return found ?? null
}

export async function saveSegmentRow(
  trx: Trx,
  row: { id: string; name: string; definition: SegmentDefinition; createdBy: string; now: Date },
): Promise<void> {
  const definition = JSON.stringify(row.definition)
  await audienceTrx(trx)
    .insertInto('audience.segment')
    .values({
      id: row.id,
      name: row.name,
      definition,
      created_by: row.createdBy,
      created_at: row.now,
      updated_at: row.now,
    })
    .onConflict((c) => c.column('id').doUpdateSet({ name: row.name, definition, updated_at: row.now }))
    .execute()
}

export async function deleteSegmentRow(trx: Trx, id: string): Promise<void> {
  await audienceTrx(trx).deleteFrom('audience.segment').where('id', '=', id).execute()
}
