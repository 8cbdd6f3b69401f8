import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CasesTables, tablesOf } from './tables.ts'

export type CaseRow = Selectable<CasesTables['cases.case_file']>
export type ReportRow = Selectable<CasesTables['cases.report']>

export async function findCase(db: Database, id: string): Promise<CaseRow | null> {
  const row = await tablesOf(db).selectFrom('cases.case_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The case, held until the transaction ends: two people who act on it at once come one after the other. */
export async function lockCase(trx: Trx, id: string): Promise<CaseRow | null> {
  const found = tablesOf(trx).selectFrom('cases.case_file').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

/** «2026-014»: counted within the year, whoever reports at the same moment. */
export async function nextNumber(trx: Trx, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('cases.number'))`.execute(trx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(split_part(number, '-', 2)::int), 0) as last
    from cases.case_file where number like ${`${year}-%`}`.execute(trx)
  return `${year}-${String(rows[0]!.last + 1).padStart(3, '0')}`
}

export async function insertCase(trx: Trx, row: Insertable<CasesTables['cases.case_file']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.case_file').values(row).execute()
}

/** Changes the case and counts it, so that whoever looks at it sees that it has changed. */
export async function changeCase(
  trx: Trx,
  id: string,
  change: Updateable<CasesTables['cases.case_file']> & { updated_at: Date },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('cases.case_file')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Cases of these states, those that must be assessed first on top, then the newest change. */
export async function casesIn(db: Database, states: readonly CaseRow['state'][]): Promise<CaseRow[]> {
  return tablesOf(db)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy(sql`case when state = 'reported' then 0 else 1 end`)
    .orderBy(sql`case when state = 'reported' then assess_by end`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Cases in which this line, message or mention stands, the newest change first. */
export async function casesWithLink(db: Database, targetId: string): Promise<CaseRow[]> {
  return tablesOf(db)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('id', 'in', tablesOf(db).selectFrom('cases.link').select('case_id').where('target_id', '=', targetId))
    .where('state', '<>', 'joined')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** Reported, not assessed in time, and nobody higher up told yet. Rows that another process holds are let be. */
export async function lockLate(trx: Trx, now: Date): Promise<CaseRow[]> {
  return tablesOf(trx)
    .selectFrom('cases.case_file')
    .selectAll()
    .where('state', '=', 'reported')
    .where('assess_by', '<=', now)
    .where('late_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function insertReport(trx: Trx, row: Insertable<CasesTables['cases.report']>): Promise<void> {
  await tablesOf(trx).insertInto('cases.report').values(row).execute()
}

/** A report that this person has already sent under this key, or null. */
export async function sentReport(db: Database, reportedBy: string, clientKey: string): Promise<ReportRow | null> {
  const row = await tablesOf(db)
    .selectFrom('cases.report')
    .selectAll()
    .where('reported_by', '=', reportedBy)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
  return row ?? null
}

/** Reports of these cases, the first one first. */
export async function reportsOf(db: Database, caseIds: readonly string[]): Promise<ReportRow[]> {
  if (caseIds.length === 0) return []
  return tablesOf(db)
    .selectFrom('cases.report')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('reported_at')
    .orderBy('id')
    .execute()
}

export async function moveReports(trx: Trx, fromId: string, toId: string): Promise<void> {
  await tablesOf(trx).updateTable('cases.report').set({ case_id: toId }).where('case_id', '=', fromId).execute()
}

/** What changes when any case does: for screens that follow the list. */
export async function casesStamp(db: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select coalesce(sum(revision), 0) || '-' || coalesce(extract(epoch from max(updated_at))::text, '') as stamp
    from cases.case_file`.execute(db)
  return rows[0]!.stamp
}
