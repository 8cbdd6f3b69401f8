import { type Insertable, type JSONColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReachState } from '../../../kit/kernel/reach-states.ts'
import type { ReportContent } from '../rules/report/leadership-report.ts'

type Tables = {
  'plan.leadership_report': {
    id: string
    mode: Mode
    unit_id: string
    from_on: string
    to_on: string
    own_text: string
    content: JSONColumnType<ReportContent, string, string>
    fingerprint: string
    made_by: string
    made_at: Date
  }
}
export type ReportRow = Selectable<Tables['plan.leadership_report']>
const tables = (db: Database) => db as Kysely<Tables>

/** Every report of the installation, the newest first. */
export async function allReports(db: Database, mode: Mode): Promise<ReportRow[]> {
  const found = tables(db).selectFrom('plan.leadership_report').selectAll().where('mode', '=', mode)
  return found.orderBy('made_at', 'desc').orderBy('id').execute()
}

export async function findReport(db: Database, mode: Mode, id: string): Promise<ReportRow | null> {
  const found = tables(db).selectFrom('plan.leadership_report').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).executeTakeFirst()) ?? null
}

export async function insertReport(trx: Trx, row: Insertable<Tables['plan.leadership_report']>): Promise<void> {
  await tables(trx).insertInto('plan.leadership_report').values(row).execute()
}

type Reached = { number: string; title: string; startedAt: Date; states: Partial<Record<ReachState, number>> }

/**
 * Dispatches of these units that started between two moments, each with how many stand in each state, as the ledger counts them. A report is
 * the same for all who read it: what is for named persons is no part of it.
 */
export async function reachBetween(
  db: Database,
  mode: Mode,
  { unitIds, from, to }: { unitIds: readonly string[]; from: Date; to: Date },
): Promise<Reached[]> {
  const { rows } = await sql<Reached>`
    select d.number, d.title, d.started_at as "startedAt",
           coalesce((select jsonb_object_agg(s.state, s.heads) from (
             select t.state, sum(t.heads)::integer as heads from dispatch.public_tally t
              where t.dispatch_id = d.id group by 1) s), '{}') as states
      from dispatch.public_dispatch d
     where d.mode = ${mode} and d.started_at >= ${from} and d.started_at < ${to} and d.unit_id = any (${[...unitIds]}::text[])
       and confidentiality.public_reads(d.message_id, '', true)
     order by d.started_at, d.id`.execute(db as Kysely<unknown>)
  return rows
}

/** Which of these numbers are of dispatches that are for named persons now. */
export async function shieldedNumbers(db: Database, numbers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select d.number from dispatch.public_dispatch d
     where d.number = any (${[...numbers]}::text[]) and not confidentiality.public_reads(d.message_id, '', true)`.execute(
    db as Kysely<unknown>,
  )
  return new Set(rows.map(({ number }) => number))
}

export type DecidedRow = {
  kind: 'meeting' | 'approval' | 'adjustment'
  text: string
  about: string | null
  decision: ReportContent['decisions'][number]['decision']
  byId: string
  at: Date
}

/** What was decided in these units between two moments: in meetings, on initiatives and on proposals, in order. */
export async function decidedBetween(
  db: Database,
  mode: Mode,
  { unitIds, from, to }: { unitIds: readonly string[]; from: Date; to: Date },
): Promise<DecidedRow[]> {
  const units = [...unitIds]
  const { rows } = await sql<DecidedRow>`
    select 'meeting' as kind, d.text, i.title as about, 'decided' as decision, d.decided_by as "byId", d.made_at as at
      from plan.decision d join plan.meeting m on m.id = d.meeting_id left join plan.initiative i on i.id = d.initiative_id
     where m.mode = ${mode} and m.state = 'closed' and d.removed_at is null and m.unit_id = any (${units}::text[])
       and d.made_at >= ${from} and d.made_at < ${to}
    union all
    select 'approval', '', i.title, a.decision, a.decided_by, a.decided_at
      from plan.approval a join plan.initiative i on i.id = a.initiative_id
     where i.mode = ${mode} and a.decision = 'approved' and i.unit_id = any (${units}::text[])
       and a.decided_at >= ${from} and a.decided_at < ${to}
    union all
    select 'adjustment', a.proposal, i.title, a.decision, a.decided_by, a.decided_at
      from plan.adjustment a join plan.initiative i on i.id = a.initiative_id
     where i.mode = ${mode} and a.decision is not null and i.unit_id = any (${units}::text[])
       and a.decided_at >= ${from} and a.decided_at < ${to}
    order by at, kind, text`.execute(db as Kysely<unknown>)
  return rows
}
