import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

export type Absence = {
  id: string
  personId: string
  displayName: string
  unitId: string
  from: Date
  to: Date | null
  deputyId: string | null
  deputyName: string | null
  protected: boolean
}

function absences(db: Database) {
  return tablesOf(db)
    .selectFrom('organisation.absence as a')
    .innerJoin('organisation.person as p', 'p.id', 'a.person_id')
    .leftJoin('organisation.person as d', 'd.id', 'a.deputy_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'p.display_name as displayName',
      'p.unit_id as unitId',
      'a.from_at as from',
      'a.to_at as to',
      'a.deputy_id as deputyId',
      'd.display_name as deputyName',
      'p.protected',
    ])
}

export async function findAbsence(db: Database, id: string): Promise<Absence | undefined> {
  return absences(db).where('a.id', '=', id).executeTakeFirst()
}

/** Absences that are under way or ahead: of people in a unit, or of one person. The nearest first. */
export async function comingAbsences(
  db: Database,
  of: { unitId?: string; personId?: string },
  now: Date,
): Promise<Absence[]> {
  let query = absences(db)
    .where((e) => e.or([e('a.to_at', 'is', null), e('a.to_at', '>', now)]))
    .where('p.erased_at', 'is', null)
    .orderBy('a.from_at')
    .orderBy('a.id')
  if (of.unitId) query = query.where('p.unit_id', '=', of.unitId)
  if (of.personId) query = query.where('p.id', '=', of.personId)
  return query.execute()
}

/** One absence is registered at a time. */
export async function lockAbsences(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('varde.organisation.absence'))`.execute(trx)
}

export async function endAbsence(trx: Trx, id: string, at: Date): Promise<void> {
  await tablesOf(trx).updateTable('organisation.absence').set({ to_at: at }).where('id', '=', id).execute()
}

/** Absences that ended before a moment are of no use to anyone. Returns how many were deleted. */
export async function deleteAbsencesBefore(trx: Trx, before: Date): Promise<number> {
  const { numDeletedRows } = await tablesOf(trx)
    .deleteFrom('organisation.absence')
    .where('to_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
