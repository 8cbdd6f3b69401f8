import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Staff } from '../rules/people-row.ts'
import type { ImportStep } from '../rules/undo-people.ts'
import { tablesOf } from './handle.ts'

/** Everybody who is here on a day, with how many duties each holds. */
export async function staffOn(db: Database, day: string): Promise<Staff[]> {
  const held = tablesOf(db)
    .selectFrom('organisation.duty')
    .select((e) => ['person_id', e.fn.countAll<number>().as('held')])
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .groupBy('person_id')
  const rows = await tablesOf(db)
    .selectFrom('organisation.person as p')
    .leftJoin(held.as('d'), 'd.person_id', 'p.id')
    .select([
      'p.id',
      'p.unit_id as unitId',
      'p.display_name as displayName',
      'p.title',
      'p.email',
      'p.mobile',
      'p.language',
      'd.held',
    ])
    .where('p.valid_from', '<=', day)
    .where((e) => e.or([e('p.valid_to', 'is', null), e('p.valid_to', '>', day)]))
    .where('p.erased_at', 'is', null)
    .orderBy('p.display_name')
    .orderBy('p.id')
    .execute()
  return rows.map(({ held: duties, ...one }) => ({ ...one, duties: Number(duties ?? 0) }))
}

/** One file of staff at a time: what is planned is what is written. */
export async function lockStaff(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation.people_import'))`.execute(trx)
}

export type NewImport = { id: string; by: string; at: Date; added: number; changed: number; closed: number }

export async function insertImport(trx: Trx, made: NewImport, steps: ImportStep[]): Promise<void> {
  await tablesOf(trx)
    .insertInto('organisation.people_import')
    .values({
      id: made.id,
      made_by: made.by,
      made_at: made.at,
      added: made.added,
      changed: made.changed,
      closed: made.closed,
      steps: JSON.stringify(steps),
      undone_by: null,
      undone_at: null,
    })
    .execute()
}

/** The last files that were read in, newest first. */
export async function lastImports(db: Database) {
  const rows = await tablesOf(db)
    .selectFrom('organisation.people_import as i')
    .leftJoin('organisation.person as p', 'p.id', 'i.made_by')
    .select((e) => [
      'i.id',
      'i.made_at as at',
      'p.display_name as by',
      'i.added',
      'i.changed',
      'i.closed',
      'i.undone_at as undoneAt',
      e('i.steps', 'is not', null).as('hasSteps'),
    ])
    .orderBy('i.made_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ hasSteps, ...row }) => ({ ...row, canUndo: Boolean(hasSteps) && row.undoneAt === null }))
}

/** The steps of a file, locked; null when there is no such file, when it is undone, or when its time is over. */
export async function takeSteps(trx: Trx, id: string): Promise<ImportStep[] | null> {
  const row = await tablesOf(trx)
    .selectFrom('organisation.people_import')
    .select('steps')
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.steps ?? null
}

/** The file is undone, and what was kept to undo it is gone. */
export async function markUndone(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await tablesOf(trx)
    .updateTable('organisation.people_import')
    .set({ steps: null, undone_by: by, undone_at: at })
    .where('id', '=', id)
    .execute()
}

/** Forgets what people were called before files from before a moment. */
export async function forgetSteps(db: Database, before: Date): Promise<void> {
  await tablesOf(db)
    .updateTable('organisation.people_import')
    .set({ steps: null })
    .where('made_at', '<', before)
    .where('steps', 'is not', null)
    .execute()
}
