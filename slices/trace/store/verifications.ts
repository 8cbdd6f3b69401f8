import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Fault } from '../rules/fault.ts'
import { traceDb } from './handle.ts'

export type VerificationRow = {
  id: string
  startedAt: Date
  finishedAt: Date | null
  total: number
  checked: number
  fault: Fault | null
}

/** Begins a check unless one is under way (one that has not moved for a minute died with its process). */
export async function beginVerification(
  db: Database,
  { id, askedBy, at }: { id: string; askedBy: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into trace.verification (id, asked_by, started_at)
    select ${id}, ${askedBy}, ${at}
     where pg_try_advisory_xact_lock(hashtext('varde.verification')) and not exists (
       select from trace.verification where finished_at is null and moved_at > now() - interval '1 minute')`.execute(db)
  return Number(numAffectedRows) === 1
}

export async function moveVerification(db: Database, id: string, checked: number, total: number): Promise<void> {
  await traceDb(db)
    .updateTable('trace.verification')
    .set({ checked, total, moved_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

export async function finishVerification(
  db: Database,
  id: string,
  { checked, total, fault, at }: { checked: number; total: number; fault: Fault | null; at: Date },
): Promise<void> {
  await traceDb(db)
    .updateTable('trace.verification')
    .set({ checked, total, finished_at: at, fault: fault && JSON.stringify(fault), moved_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

/** The check under way, if any, and the last that came to an end. */
export async function lastVerifications(
  db: Database,
): Promise<{ running: VerificationRow | null; last: VerificationRow | null }> {
  const of = (isRunning: boolean) =>
    traceDb(db)
      .selectFrom('trace.verification')
      .select(['id', 'started_at as startedAt', 'finished_at as finishedAt', 'total', 'checked', 'fault'])
      .where(
        isRunning
          ? sql<boolean>`finished_at is null and moved_at > now() - interval '1 minute'`
          : sql<boolean>`finished_at is not null`,
      )
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  const [running, last] = await Promise.all([of(true), of(false)])
  return { running: rowOf(running), last: rowOf(last) }
}

/** jsonb comes back as an object already. */
const rowOf = (row: (Omit<VerificationRow, 'fault'> & { fault: unknown }) | undefined): VerificationRow | null =>
  row ? { ...row, fault: row.fault as Fault | null } : null
