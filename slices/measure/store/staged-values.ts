import { sql } from 'kysely'
import type { CopyIn } from '../../../kit/db/copy-transaction.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { BigCounts, ValueSample, ValueSum } from '../rules/big-file/big-file-view.ts'

const COLUMNS =
  'big_file_id, row, value_id, indicator_key, version, series, from_on, to_on, value, missing, recipe, hits, n, asked, margin, spread, amount, label'

export const copyStagedValues = (copyIn: CopyIn, lines: Iterable<string>): Promise<void> =>
  copyIn(`copy measure.staged_value (${COLUMNS}) from stdin`, lines)

/** Numbers that differ by what counting them in another order does are the same. */
const same = (column: string) =>
  sql`(${sql.ref(`s.${column}`)} is not distinct from ${sql.ref(`v.${column}`)}
    or abs(${sql.ref(`s.${column}`)} - ${sql.ref(`v.${column}`)}) < 1e-9)`
const isSame = sql`(v.id is not null and ${same('value')} and (s.value is null
  or (${same('hits')} and ${same('n')} and ${same('margin')} and ${same('spread')})))`
const besideStanding = (id: string) => sql`measure.staged_value s
  left join measure.value v on v.indicator_key = s.indicator_key and v.version = s.version and v.series = s.series
    and v.from_on = s.from_on and v.to_on = s.to_on and v.ended_at is null
  where s.big_file_id = ${id}`

/** The same period a second time in the file is a fault of that row. */
export async function refuseTwice(trx: Trx, id: string): Promise<void> {
  await sql`
    with numbered as (
      select row, row_number() over (partition by indicator_key, version, series, from_on, to_on order by row) as place
      from measure.staged_value where big_file_id = ${id}
    ), gone as (
      delete from measure.staged_value s using numbered
      where s.big_file_id = ${id} and s.row = numbered.row and numbered.place > 1 returning s.row, s.label
    )
    insert into measure.staged_fault (big_file_id, row, field, code, cells)
    select ${id}, row, 'row', 'twice', string_to_array(label, ' | ') from gone`.execute(trx)
}

/** What the file would change of each indicator. */
export async function valueSums(db: Database, id: string): Promise<ValueSum[]> {
  const { rows } = await sql<ValueSum>`
    select s.indicator_key as "indicatorKey", s.series, count(*) filter (where v.id is null)::int as "new",
           count(*) filter (where v.id is not null and not ${isSame})::int as changed,
           count(*) filter (where ${isSame})::int as same, min(s.from_on) as "fromOn", max(s.to_on) as "toOn",
           sum(v.value) as before, sum(s.value) as after
    from ${besideStanding(id)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export const countsOf = (sums: readonly ValueSum[], faulty: number): BigCounts => {
  const sum = (of: 'new' | 'changed' | 'same') => sums.reduce((total, one) => total + one[of], 0)
  return { new: sum('new'), changed: sum('changed'), same: sum('same'), faulty }
}

/** The first rows that change a number, and the first that give a new one. */
export async function valueSamples(db: Database, id: string, each: number): Promise<ValueSample[]> {
  const some = (outcome: string, condition: ReturnType<typeof sql>) => sql`
    (select s.row, ${outcome}::text as outcome, s.indicator_key as "indicatorKey", s.from_on as "fromOn", s.to_on as "toOn",
            v.value as before, s.value as value
     from ${besideStanding(id)} and ${condition} order by s.row limit ${each})`
  const { rows } = await sql<ValueSample>`
    ${some('changed', sql`v.id is not null and not ${isSame}`)} union all ${some('new', sql`v.id is null`)}`.execute(db)
  return rows
}

/** Indicators that the file has values of, and whether each is still as it was when the file was read. */
export async function stagedIndicators(db: Database, id: string): Promise<{ key: string; isCurrent: boolean }[]> {
  const { rows } = await sql<{ key: string; isCurrent: boolean }>`
    select s.indicator_key as key, bool_and(i.version = s.version and i.retired_at is null) as "isCurrent"
    from measure.staged_value s left join measure.indicator i on i.key = s.indicator_key
    where s.big_file_id = ${id} group by 1`.execute(db)
  return rows
}

export type Taking = { id: string; provenanceId: string; by: string; at: Date }

/** Makes the values of a file that do not stand already; what they take the place of ends. Gives how many, and how many were replaced. */
export async function takeStagedValues(trx: Trx, taking: Taking): Promise<{ made: number; replaced: number }> {
  const { id, provenanceId, by, at } = taking
  await sql`create temp table big_change on commit drop as
    select s.value_id, v.id as standing_id from ${besideStanding(id)} and not ${isSame}`.execute(trx)
  await sql`analyze big_change`.execute(trx)
  const { numAffectedRows: replaced } = await sql`update measure.value v set ended_at = ${at}
    from big_change c where v.id = c.standing_id`.execute(trx)
  const { numAffectedRows: made } = await sql`
    insert into measure.value (id, indicator_key, version, series, from_on, to_on, value, missing, recipe, hits, n, asked, margin, spread,
                               provenance_id, by, at)
    select value_id, indicator_key, version, series, from_on, to_on, value, missing, recipe, hits, n, asked, margin, spread,
           ${provenanceId}, ${by}, ${at}
    from measure.staged_value s join big_change c using (value_id) where s.big_file_id = ${id}`.execute(trx)
  await sql`
    insert into measure.value_row (value_id, position, label, amount, hits, n, ref)
    select value_id, 1, label, amount, hits, n, 'rad ' || row
    from measure.staged_value s join big_change c using (value_id) where s.big_file_id = ${id} and s.value is not null`.execute(
    trx,
  )
  await sql`update measure.value v set replaced_by = c.value_id from big_change c where v.id = c.standing_id`.execute(
    trx,
  )
  return { made: Number(made ?? 0), replaced: Number(replaced ?? 0) }
}

/** Ends every value of a provenance that holds, and lets what those took the place of stand again. Gives how many ended. */
export async function undoProvenance(trx: Trx, provenanceId: string, at: Date): Promise<number> {
  await sql`create temp table big_undo on commit drop as
    select id from measure.value where provenance_id = ${provenanceId} and ended_at is null`.execute(trx)
  const { numAffectedRows } =
    await sql`update measure.value v set ended_at = ${at} from big_undo u where v.id = u.id`.execute(trx)
  await sql`update measure.value v set ended_at = null, replaced_by = null from big_undo u where v.replaced_by = u.id`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Indicators that values of a provenance belong to. */
export async function indicatorsFrom(db: Database, provenanceId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct indicator_key as key from measure.value where provenance_id = ${provenanceId} and ended_at is null`.execute(
    db,
  )
  return rows.map(({ key }) => key)
}
