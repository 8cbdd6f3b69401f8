import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import type { VoiceDay } from '../rules/media/voice-figures.ts'
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

/**
 * Sums over stories that first appeared in a period, for each of the chain: what a clustered interval is made with; and the rule that they
 * were counted by.
 */
export async function storySums(
  db: Database,
  panelId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
  actors: number,
): Promise<{ sums: ClusterSums[]; storyRule: StoryRule }> {
  const places = Array.from({ length: actors }, (_, at) => at + 1)
  const each = (of: (count: ReturnType<typeof sql>) => ReturnType<typeof sql>) =>
    sql`array[${sql.join(places.map((place) => sql`sum(${of(sql`s.counts[${sql.lit(place)}]::bigint`)})`))}]::float8[]`
  // One pass over the stories, however many of the chain there are.
  const { rows } = await sql<{
    clusters: number
    all: number | null
    allSquared: number
    ours: number[]
    oursSquared: number[]
    product: number[]
    days: number | null
  }>`
    select count(*)::float8 as clusters, sum(total)::float8 as "all", sum(total::bigint * total)::float8 as "allSquared",
           ${each((count) => count)} as ours, ${each((count) => sql`${count} * ${count}`)} as "oursSquared",
           ${each((count) => sql`${count} * total`)} as product,
           (select story_days from measure.mention_progress) as days
    from measure.panel_story s
    where s.panel_id = ${panelId} and s.first_on between ${fromOn} and ${toOn}`.execute(db)
  const { clusters, all, allSquared, ours, oursSquared, product, days } = rows[0]!
  const storyRule = { days }
  if (all === null) return { sums: [], storyRule }
  const sums = places.map((_, at) => {
    const own = { ours: ours[at]!, oursSquared: oursSquared[at]!, product: product[at]! }
    return { clusters, all, allSquared, ...own }
  })
  return { sums, storyRule }
}

/** Stories that first appeared in a panel within a period, the earliest first: what they are called, and how much of each names us. */
export async function panelStories(
  db: Database,
  { id, outlets }: Pick<PanelRow, 'id' | 'outlets'>,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<{ title: string; mentionId: string; firstOn: string; ours: number; all: number }[]> {
  const { rows } = await sql<{ title: string; mentionId: string; firstOn: string; ours: number; all: number }>`
    select coalesce(first.title, '') as title, coalesce(first.id::text, '') as "mentionId", to_char(s.first_on, 'YYYY-MM-DD') as "firstOn",
           s.counts[1]::float8 as ours, s.total::float8 as "all"
    from measure.panel_story s left join lateral (
      select m.id, m.title from measure.mention m
      where m.story = s.story and m.published_on = s.first_on and m.outlet = any (${outlets}) order by m.id limit 1
    ) first on true
    where s.panel_id = ${id} and s.first_on between ${fromOn} and ${toOn} order by s.first_on, s.story`.execute(db)
  return rows
}

/** The same sums for each day that stories first appeared on within the days; the earliest first. */
export async function storyDays(
  db: Database,
  panelId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
  actors: number,
): Promise<VoiceDay[]> {
  const places = Array.from({ length: actors }, (_, at) => at + 1)
  const each = (of: (count: ReturnType<typeof sql>) => ReturnType<typeof sql>) =>
    sql`array[${sql.join(places.map((place) => sql`sum(${of(sql`s.counts[${sql.lit(place)}]::bigint`)})`))}]::float8[]`
  const { rows } = await sql<VoiceDay>`
    select to_char(first_on, 'YYYY-MM-DD') as day, count(*)::float8 as clusters, sum(total)::float8 as "all",
           sum(total::bigint * total)::float8 as "allSquared", ${each((count) => count)} as ours,
           ${each((count) => sql`${count} * ${count}`)} as "oursSquared", ${each((count) => sql`${count} * total`)} as product
      from measure.panel_story s where s.panel_id = ${panelId} and s.first_on between ${fromOn} and ${toOn}
     group by first_on order by first_on`.execute(db)
  return rows
}

/** Outlets by how many mentions they have, the most first. */
export async function outletsBySize(db: Database, limit: number): Promise<{ outlet: string; mentions: number }[]> {
  const { rows } = await sql<{ outlet: string; mentions: number }>`
    select outlet, count(*)::int as mentions from measure.mention group by outlet order by 2 desc, 1 limit ${limit}`.execute(
    db,
  )
  return rows
}
