import { type SqlBool, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { RecipientState } from '../rules/wave.ts'

/** One person with a name, or those without a name who stand alike in a unit. */
export type PeopleLine = {
  id: string
  displayName: string | null
  unitName: string | null
  heads: number
  state: RecipientState
  reason: string | null
  at: Date
}

export const PAGE = 50

export type PeopleFilter = {
  dispatchId: string
  /** Null: all waves. */
  waveId: string | null
  state: RecipientState | null
  page: number
  /** Whose names are shown: of those whom nothing has reached, or of all. */
  namedStates: 'outstanding' | 'all'
  /** Waves in which nobody is named. */
  unnamedWaves: string[]
  /** Units with fewer recipients than this are put together, so that no reader can be singled out. */
  smallest: number
}

/**
 * The people behind a number: one row each for those with a name, and one per unit and state for the rest. `total` is the number
 * of rows. Subscribers never have a name.
 */
export async function listPeople(
  db: Database,
  filter: PeopleFilter,
): Promise<{ rows: PeopleLine[]; total: number; heads: number }> {
  const isNamed = sql<SqlBool>`coalesce(r.display_name, '') <> '' and r.source not in ('subscriber', 'head-count')
    and r.wave_id <> all(${filter.unnamedWaves})
    and (${filter.namedStates} = 'all' or r.state not in ('confirmed', 'delivered', 'submitted'))`
  const { rows } = await sql<PeopleLine & { rows: number; allHeads: number }>`
    with small as (
      select unit_id from dispatch.recipient where dispatch_id = ${filter.dispatchId} and unit_id is not null
       group by unit_id having sum(heads) < ${filter.smallest}),
    chosen as (
      select r.id, case when ${isNamed} then r.display_name end as name, r.unit_id, r.heads, r.state, r.reason, r.state_at
        from dispatch.recipient r
       where r.dispatch_id = ${filter.dispatchId}
         and (${filter.waveId}::text is null or r.wave_id = ${filter.waveId})
         and (${filter.state}::text is null or r.state = ${filter.state})),
    lines as (
      select min(c.id) as id, c.name, c.unit, sum(c.heads)::int as heads, c.state, c.reason, max(c.state_at) as at
        from (select *, case when name is null and unit_id in (select unit_id from small) then null else unit_id end as unit from chosen) c
       group by case when c.name is not null then c.id end, c.name, c.unit, c.state, c.reason)
    select l.id, l.name as "displayName", u.name as "unitName", l.heads, l.state, l.reason, l.at,
           count(*) over ()::int as rows, sum(l.heads) over ()::int as "allHeads"
      from lines l left join organisation.public_unit u on u.id = l.unit
     order by u.name nulls last, l.name nulls first, l.id
     limit ${PAGE} offset ${(filter.page - 1) * PAGE}`.execute(db)
  const lines = rows.map(({ rows: _rows, allHeads: _heads, ...line }) => line)
  return { rows: lines, total: rows[0]?.rows ?? 0, heads: rows[0]?.allHeads ?? 0 }
}
