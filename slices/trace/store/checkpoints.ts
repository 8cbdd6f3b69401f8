import type { Database } from '../../../kit/db/database.ts'
import { traceDb } from './handle.ts'

export type CheckpointRow = { id: string; position: number; hash: Buffer; at: Date; signature: Buffer; key: string }

export async function saveCheckpoint(db: Database, row: CheckpointRow): Promise<void> {
  await traceDb(db).insertInto('trace.checkpoint').values(row).execute()
}

export async function lastCheckpoint(db: Database): Promise<CheckpointRow | null> {
  const row = await traceDb(db)
    .selectFrom('trace.checkpoint')
    .selectAll()
    .orderBy('position', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
