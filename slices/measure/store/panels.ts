import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { ClusterSums } from '../rules/statistics/clustered-share.ts'

export type PanelRow = { id: string; name: string; outlets: string[]; coverage: string; lockedAt: Date }

export async function panelsNow(db: Database): Promise<PanelRow[]> {
  const { rows } = await sql<PanelRow>`
    select id, name, outlets, coverage, locked_at as "lockedAt" from measure.panel order by locked_at desc, id desc`.execute(
    db,
  )
  return rows
}

export async function insertPanel(trx: Trx, panel: PanelRow & { by: string }): Promise<void> {
  await sql`insert into measure.panel (id, name, outlets, coverage, by, locked_at)
    values (${panel.id}, ${panel.name}, ${panel.outlets}, ${panel.coverage}, ${panel.by}, ${panel.lockedAt})`.execute(
    trx,
  )
}

/** Sums over stories that first appeared in a period, for each of the chain: what a clustered interval is made with. */
export async function storySums(
  db: Database,
  panelId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
  actors: number,
): Promise<ClusterSums[]> {
  const { rows } = await sql<Record<keyof ClusterSums | 'actor', number>>`
    select a.actor, count(*) as clusters, sum(counts[a.actor]) as ours, sum(total) as "all",
           sum(counts[a.actor]::bigint * counts[a.actor]) as "oursSquared", sum(total::bigint * total) as "allSquared",
           sum(counts[a.actor]::bigint * total) as product
    from measure.panel_story s cross join generate_series(1, ${actors}::int) as a (actor)
    where s.panel_id = ${panelId} and s.first_on between ${fromOn} and ${toOn}
    group by a.actor order by a.actor`.execute(db)
  return rows.map(({ actor: _, ...sums }) => ({
    clusters: Number(sums.clusters),
    ours: Number(sums.ours),
    all: Number(sums.all),
    oursSquared: Number(sums.oursSquared),
    allSquared: Number(sums.allSquared),
    product: Number(sums.product),
  }))
}

/** Outlets by how many mentions they have, the most first. */
export async function outletsBySize(db: Database, limit: number): Promise<{ outlet: string; mentions: number }[]> {
  const { rows } = await sql<{ outlet: string; mentions: number }>`
    select outlet, count(*)::int as mentions from measure.mention group by outlet order by 2 desc, 1 limit ${limit}`.execute(
    db,
  )
  return rows
}
