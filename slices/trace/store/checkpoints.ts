import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { traceDb } from './handle.ts'

export type CheckpointRow = {
  id: string
  position: number
  hash: Buffer
  at: Date
  signature: Buffer
  key: string
  /** Null for one from before the tree. */
  root: Buffer | null
}

export async function saveCheckpoint(db: Database, row: CheckpointRow): Promise<void> {
  await traceDb(db).insertInto('trace.checkpoint').values(row).execute()
}

export async function lastCheckpoint(db: Database): Promise<CheckpointRow | null> {
  const row = await traceDb(db)
    .selectFrom('trace.checkpoint')
    .selectAll()
    .orderBy('position', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function allCheckpoints(db: Database): Promise<CheckpointRow[]> {
  return traceDb(db)
    .selectFrom('trace.checkpoint')
    .selectAll()
    .orderBy('position')
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function putSignature(trx: Trx, { id, key, signature }: Pick<CheckpointRow, 'id' | 'key' | 'signature'>) {
  await traceDb(trx).updateTable('trace.checkpoint').set({ key, signature }).where('id', '=', id).execute()
}

/** The first with a root that covers each of these positions, in order of position; a position that none covers has none. */
export async function checkpointsOver(db: Database, positions: readonly number[]): Promise<CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select distinct c.* from unnest(${positions}::bigint[]) as wanted (position)
      cross join lateral (
        select * from trace.checkpoint c where c.position >= wanted.position and c.root is not null
         order by c.position, c.at, c.id limit 1) c
     order by c.position`.execute(db)
  return rows
}
