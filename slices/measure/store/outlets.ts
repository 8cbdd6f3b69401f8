import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { OutletLine, OutletWords } from '../rules/media/outlet.ts'
import type { ClusterSums } from '../rules/statistics/clustered-share.ts'

/** Outlets that mentions came from and those that are described, key ones first, then those with the most. `since` is YYYY-MM-DD. */
export async function outletLines(db: Database, since: string, limit: number): Promise<OutletLine[]> {
  const { rows } = await sql<OutletLine>`
    select coalesce(o.name, m.outlet) as name, coalesce(o.kind, 'unknown') as kind, coalesce(o.region, '') as region,
           coalesce(o.is_key, false) as "isKey", coalesce(m.mentions, 0)::int as mentions, coalesce(m.ours, 0)::int as ours
    from measure.outlet o full join (
      select outlet, count(*) as mentions, count(*) filter (where actors & 1 > 0 and published_on >= ${since}) as ours
      from measure.mention group by outlet
    ) m on m.outlet = o.name
    order by coalesce(o.is_key, false) desc, coalesce(m.mentions, 0) desc, 1 limit ${limit}`.execute(db)
  return rows
}

/**
 * Sums over stories that name us since a day, of appearances and of those in key media: what a clustered interval is made with. `own`: how many of the
 * stories came from ourselves.
 */
export async function storiesOfUs(db: Database, mode: Mode, since: string): Promise<ClusterSums & { own: number }> {
  const { rows } = await sql<ClusterSums & { own: number }>`
    with own as (
      select distinct a.story, a.begins_on from measure.story_origin o join measure.appearance a on a.id = o.mention_id where o.mode = ${mode}
    ), stories as (
      select m.story, m.begins_on, count(*) as total, count(*) filter (where o.is_key) as key
      from measure.appearance m left join measure.outlet o on o.name = m.outlet
      where m.actors & 1 > 0 and m.published_on >= ${since} group by m.story, m.begins_on
    )
    select count(*)::float8 as clusters, coalesce(sum(key), 0)::float8 as ours, coalesce(sum(total), 0)::float8 as "all",
           coalesce(sum(key * key), 0)::float8 as "oursSquared", coalesce(sum(total * total), 0)::float8 as "allSquared",
           coalesce(sum(key * total), 0)::float8 as product,
           (count(*) filter (where exists (
             select from own where own.story = s.story and own.begins_on is not distinct from s.begins_on)))::int as own
    from stories s`.execute(db)
  return rows[0]!
}

type Kept = OutletWords & { id: string; by: string; at: Date; pressOutletId?: string | null }

/** Writes an outlet down, or anew. Gives its id. */
export async function putOutlet(trx: Trx, one: Kept): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into measure.outlet (id, name, kind, region, is_key, press_outlet_id, by, at)
    values (${one.id}, ${one.name}, ${one.kind}, ${one.region}, ${one.isKey}, ${one.pressOutletId ?? null}, ${one.by}, ${one.at})
    on conflict (name) do update set kind = excluded.kind, region = excluded.region, is_key = excluded.is_key,
      press_outlet_id = coalesce(excluded.press_outlet_id, measure.outlet.press_outlet_id), by = excluded.by, at = excluded.at
    returning id`.execute(trx)
  return rows[0]!.id
}

/** Adds outlets that are not described yet; gives how many. */
export async function addOutlets(
  trx: Trx,
  outlets: readonly { id: string; name: string; pressOutletId: string }[],
  { by, at }: { by: string; at: Date },
): Promise<number> {
  if (outlets.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into measure.outlet (id, name, press_outlet_id, by, at)
    select n.id, n.name, n."pressOutletId", ${by}, ${at}
    from json_to_recordset(${JSON.stringify(outlets)}::json) as n (id text, name text, "pressOutletId" text)
    on conflict (name) do nothing`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
