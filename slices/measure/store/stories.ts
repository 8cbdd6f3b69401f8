import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

type Sql = ReturnType<typeof sql>
/** Which stories of which panels: those of one panel, or those with these words (an array of digests) in all of them. */
type Which = { panelId: string } | { stories: Sql }

/** Most days between two appearances of the same words within one story; null when it does not matter. */
export async function storyDays(db: Database): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`select story_days as days from measure.media_rule`.execute(db)
  return rows[0]!.days
}

/** Changes how far apart the same words are one story; every story is counted anew by the job. */
export async function setStoryDays(trx: Trx, days: number | null, by: string, at: Date): Promise<void> {
  await sql`update measure.media_rule set story_days = ${days}, by = ${by}, at = ${at}`.execute(trx)
  await sql`update measure.mention_progress set counted_to = 0`.execute(trx)
}

/** Counts stories of every panel anew from what has come since last time. Gives whether anything had come. */
export async function countStories(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ last: number | null; from: number }>`
    select (select max(id) from measure.mention) as last, counted_to as "from"
    from measure.mention_progress for update`.execute(trx)
  const { last, from } = rows[0]!
  if (last === null || last <= from) return false
  await recountStories(trx, { stories: sql`array(select distinct story from measure.mention where id > ${from})` })
  await pointAnew(trx)
  await sql`update measure.mention_progress set counted_to = ${last}`.execute(trx)
  return true
}

/** A story of a round that was shown by an appearance that is gone is shown by another one; one that came back is shown again. */
export async function pointAnew(trx: Trx): Promise<void> {
  await sql`
    with lost as materialized (
      select u.round_id, u.position, u.story from measure.coding_unit u
      where u.mention_id is not null and not exists (select from measure.mention m where m.id = u.mention_id)
    ), found as (
      select story, min(id) as id from measure.mention where actors & 1 = 1 and story in (select story from lost) group by story
    )
    update measure.coding_unit u set mention_id = found.id from lost join found using (story)
    where u.round_id = lost.round_id and u.position = lost.position`.execute(trx)
}

/** Counts stories of panels anew. */
export async function recountStories(trx: Trx, which: Which): Promise<void> {
  const days = await storyDays(trx)
  const isMeant = (story: Sql, panel: Sql) =>
    'panelId' in which ? sql`${panel} = ${which.panelId}` : sql`${story} = any (${which.stories})`
  await sql`delete from measure.panel_story where ${isMeant(sql`story`, sql`panel_id`)}`.execute(trx)
  const appearances = sql`
    select p.id as panel_id, m.story, m.published_on, m.actors
    from measure.mention m join measure.panel p on m.outlet = any (p.outlets)
    where m.actors > 0 and ${isMeant(sql`m.story`, sql`p.id`)}`
  await sql`
    insert into measure.panel_story (panel_id, story, first_on, total, counts)
    select panel_id, story, min(published_on), count(*),
           array[count(*) filter (where actors & 1 > 0), count(*) filter (where actors & 2 > 0),
                 count(*) filter (where actors & 4 > 0), count(*) filter (where actors & 8 > 0)]::integer[]
    from ${days === null ? sql`(select *, 0 as part from (${appearances}) a) one` : parted(appearances, days)}
    group by panel_id, story, part`.execute(trx)
}

/** Appearances with the number of the story that they belong to among those with the same words: another begins after a pause. */
const parted = (appearances: Sql, days: number) => sql`(
  select *, count(*) filter (where pause > ${days}) over (partition by panel_id, story order by published_on) as part
  from (
    select *, published_on - lag(published_on) over (partition by panel_id, story order by published_on) as pause from (${appearances}) a
  ) b
) one`

/** How many stories there are among what names somebody of the chain, with this most days between. */
export async function countDistinctStories(db: Database, days: number | null): Promise<number> {
  const { rows } = await sql<{ stories: number }>`
    select count(*) filter (where pause is null or pause > ${days ?? 1_000_000})::int as stories
    from (
      select published_on - lag(published_on) over (partition by story order by published_on) as pause
      from measure.mention where actors > 0
    ) one`.execute(db)
  return rows[0]!.stories
}
