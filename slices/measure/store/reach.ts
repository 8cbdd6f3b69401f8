import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ReachCount } from '../rules/dashboard/reach-table.ts'
import { dashboardTables } from './tables-dashboard.ts'

/** Which dispatches and recipients: those of these units, everybody (`isWhole`), or all of what an initiative has sent. Days are included. */
export type LedgerScope = {
  mode: Mode
  unitIds: readonly string[]
  initiativeId: string | null
  isWhole: boolean
  fromOn: string
  toOn: string
}
type Sent = {
  dispatchId: string
  number: string
  mode: Mode
  day: string
  unitId: string
  initiativeId: string | null
  tally: string
}

/** Dispatches that are out and were not counted as they stand now. */
export async function uncountedDispatches(db: Database): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    with now as (
      select d.id, d.number, d.mode, d.unit_id, d.message_id, d.started_at,
             (select jsonb_object_agg(s.state, s.heads order by s.state) from
                (select state, sum(heads) as heads from dispatch.public_tally where dispatch_id = d.id group by state having sum(heads) > 0) s
             ) || jsonb_build_object('is-' || d.state, 1)
               || coalesce((select jsonb_build_object('at-units', sum(heads)) from dispatch.public_handed where dispatch_id = d.id having sum(heads) > 0), '{}')
               as tally
      from dispatch.public_dispatch d where d.is_out and d.started_at is not null
    )
    select n.id as "dispatchId", n.number, n.mode, n.unit_id as "unitId", n.tally::text as tally, m.initiative_id as "initiativeId",
           to_char(n.started_at at time zone 'Europe/Oslo', 'YYYY-MM-DD') as day
    from now n left join measure.reach_dispatch c on c.dispatch_id = n.id
    left join message.public_message m on m.id = n.message_id
    where n.tally is not null and c.tally is distinct from n.tally order by n.id`.execute(db)
  return rows
}

/** Puts what the ledger of a dispatch says now in the place of what was counted before. */
export async function countDispatch(trx: Trx, { tally, unitId, ...sent }: Sent, at: Date): Promise<void> {
  const tables = dashboardTables(trx)
  const columns = { number: sent.number, mode: sent.mode, day: sent.day, initiative_id: sent.initiativeId }
  await tables
    .insertInto('measure.reach_dispatch')
    .values({ dispatch_id: sent.dispatchId, ...columns, sender_unit_id: unitId, tally, counted_at: at })
    .onConflict((on) => on.column('dispatch_id').doUpdateSet({ tally, counted_at: at }))
    .execute()
  await tables.deleteFrom('measure.reach').where('dispatch_id', '=', sent.dispatchId).execute()
  await tables.deleteFrom('measure.reach_whole').where('dispatch_id', '=', sent.dispatchId).execute()
  await sql`insert into measure.reach (dispatch_id, audience_kind, unit_id, channel, state, heads)
    select dispatch_id, audience_kind, unit_id, channel, state, heads from dispatch.public_reach
    where dispatch_id = ${sent.dispatchId} and heads > 0`.execute(trx)
  await sql`insert into measure.reach_whole (dispatch_id, audience_kind, channel, state, heads)
    select dispatch_id, audience_kind, channel, state, sum(heads) from measure.reach
    where dispatch_id = ${sent.dispatchId} group by 1, 2, 3, 4`.execute(trx)
}

/**
 * What was counted of a place: everybody in its units, and those who belong to no unit of the dispatches that its units sent; of an
 * initiative everybody its dispatches were for. By dispatch, the earliest first; what is for named persons is not among them.
 */
export async function reachCounts(db: Database, scope: LedgerScope): Promise<ReachCount[]> {
  const { mode, unitIds, initiativeId, isWhole, fromOn, toOn } = scope
  const ids = [...unitIds]
  const which =
    initiativeId !== null
      ? sql`d.initiative_id = ${initiativeId}`
      : isWhole
        ? sql`true`
        : sql`(r.unit_id = any (${ids}) or (r.unit_id = '' and d.sender_unit_id = any (${ids})))`
  const { rows } = await sql<ReachCount>`
    with sent as materialized (
      select c.* from measure.reach_dispatch c
      where c.mode = ${mode} and c.day between ${fromOn} and ${toOn} and confidentiality.public_reads(c.dispatch_id, '', true))
    select d.dispatch_id as "dispatchId", d.number, d.day, r.audience_kind as audience, r.channel, r.state, sum(r.heads)::float8 as heads
    from sent d
    join ${sql.table(isWhole || initiativeId !== null ? 'measure.reach_whole' : 'measure.reach')} r on r.dispatch_id = d.dispatch_id
    where ${which}
    group by 1, 2, 3, 4, 5, 6 order by d.day, d.number, r.audience_kind, r.channel, r.state`.execute(db)
  return rows
}

/** When the dispatches were last counted, or null. */
export async function reachCountedAt(db: Database, mode: Mode): Promise<Date | null> {
  const row = await dashboardTables(db)
    .selectFrom('measure.reach_dispatch')
    .select((e) => e.fn.max('counted_at').as('at'))
    .where('mode', '=', mode)
    .executeTakeFirst()
  return row?.at ?? null
}

/** The days that dispatches of these initiatives went out, one for each. */
export async function sentForInitiatives(
  db: Database,
  mode: Mode,
  ids: readonly string[],
): Promise<{ initiativeId: string; onDay: string }[]> {
  const rows = await dashboardTables(db)
    .selectFrom('measure.reach_dispatch')
    .select(['initiative_id', 'day'])
    .where('mode', '=', mode)
    .where('initiative_id', 'in', [...ids, ''])
    .execute()
  return rows.map((row) => ({ initiativeId: row.initiative_id!, onDay: row.day }))
}
