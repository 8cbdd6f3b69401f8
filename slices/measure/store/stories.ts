import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'

type Sql = ReturnType<typeof sql>
type Rules = { counted: StoryRule; chosen: StoryRule; chosenBy: string | null }

/** The rule that stories are counted by now, and the one that was chosen: the same but for the moment before all is counted anew. */
export async function storyRules(db: Database): Promise<Rules> {
  const { rows } = await sql<{ counted: number | null; chosen: number | null; by: string | null }>`
    select p.story_days as counted, r.story_days as chosen, r.by
    from measure.mention_progress p cross join measure.media_rule r`.execute(db)
  const { counted, chosen, by } = rows[0]!
  return { counted: { days: counted }, chosen: { days: chosen }, chosenBy: by }
}

/** Chooses how far apart the same words are one story; it holds when every story has been counted anew. */
export async function chooseStoryRule(trx: Trx, { days }: StoryRule, by: string, at: Date): Promise<void> {
  await sql`update measure.media_rule set story_days = ${days}, by = ${by}, at = ${at}`.execute(trx)
}

/**
 * Finds the stories of what has come since last time, and counts them in every panel; all of them anew where another rule was chosen, or a
 * migration has read the names anew. Gives whether the rule is another now and the one that held before, whether names are, and after which
 * appearance new ones have come (null: none).
 */
export async function countStories(
  trx: Trx,
): Promise<{ isNewRule: boolean; isReadAnew: boolean; ruleBefore: StoryRule; from: number | null }> {
  await holdStories(trx)
  const { counted, chosen } = await storyRules(trx)
  const { rows } = await sql<{ last: number | null; from: number; isReadAnew: boolean }>`
    select (select max(id) from measure.mention) as last, counted_to as "from", is_read_anew as "isReadAnew"
    from measure.mention_progress`.execute(trx)
  const { last, from, isReadAnew } = rows[0]!
  const isNewRule = counted.days !== chosen.days
  if (isNewRule) await sql`update measure.mention_progress set story_days = ${chosen.days}`.execute(trx)
  const [isAnew, told] = [isNewRule || isReadAnew, { isNewRule, isReadAnew, ruleBefore: counted }]
  if (!isAnew && (last === null || last <= from)) return { ...told, from: null }
  await recount(trx, chosen, isAnew || from === 0 ? null : sql`select story from measure.mention where id > ${from}`)
  await pointAnew(trx)
  await sql`update measure.mention_progress set counted_to = ${last ?? 0}, is_read_anew = false`.execute(trx)
  return { ...told, from }
}

/** Has a migration read the names anew, and the stories are not counted since? */
export async function waitsForCount(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from measure.mention_progress where is_read_anew`.execute(db)
  return rows.length > 0
}

/**
 * A story of a round that was shown by an appearance that is gone is shown by another one of the same story; one that came back is shown
 * again.
 */
export async function pointAnew(trx: Trx): Promise<void> {
  await sql`
    with lost as materialized (
      select u.round_id, u.position, u.story, u.story_begins from measure.coding_unit u
      where u.mention_id is not null and not exists (select from measure.mention m where m.id = u.mention_id)
    ), found as (
      select story, begins_on, min(id) as id from measure.appearance where actors & 1 = 1 and story in (select story from lost)
      group by story, begins_on
    )
    update measure.coding_unit u set mention_id = found.id
    from lost join found on found.story = lost.story and found.begins_on is not distinct from lost.story_begins
    where u.round_id = lost.round_id and u.position = lost.position`.execute(trx)
}

/** Counts these stories anew, by their digests: appearances of them have gone. */
export async function recountStories(trx: Trx, stories: readonly string[]): Promise<void> {
  await holdStories(trx)
  const { counted } = await storyRules(trx)
  await recount(trx, counted, sql`select unnest(${[...new Set(stories)]}::bigint[])`)
}

/** Counts the stories of a panel that is new. */
export async function countPanel(trx: Trx, panelId: string): Promise<void> {
  await holdStories(trx)
  await countPanels(trx, sql`p.id = ${panelId}`)
}

/** One count of stories at a time. */
async function holdStories(trx: Trx): Promise<void> {
  await sql`select counted_to from measure.mention_progress for update`.execute(trx)
}

/** `which` selects digests of words; null: all there are. */
async function recount(trx: Trx, { days }: StoryRule, which: Sql | null): Promise<void> {
  const isMeant = (story: Sql) => (which ? sql`${story} in (${which})` : sql`true`)
  await sql`delete from measure.story_begin where ${isMeant(sql`story`)}`.execute(trx)
  if (days !== null)
    await sql`
      insert into measure.story_begin (story, begins_on)
      select distinct story, published_on from (${paused(isMeant(sql`story`))}) one where pause > ${days}`.execute(trx)
  await sql`delete from measure.panel_story where ${isMeant(sql`story`)}`.execute(trx)
  await countPanels(trx, isMeant(sql`a.story`))
}

/** Every appearance with the days since the one before of the same words. */
const paused = (which: Sql) => sql`
  select story, actors, published_on, published_on - lag(published_on) over (partition by story order by published_on) as pause
  from measure.mention where ${which}`

async function countPanels(trx: Trx, which: Sql): Promise<void> {
  await sql`
    insert into measure.panel_story (panel_id, story, first_on, total, counts)
    select p.id, a.story, min(a.published_on), count(*),
           array[count(*) filter (where a.actors & 1 > 0), count(*) filter (where a.actors & 2 > 0),
                 count(*) filter (where a.actors & 4 > 0), count(*) filter (where a.actors & 8 > 0)]::integer[]
    from measure.appearance a join measure.panel p on a.outlet = any (p.outlets)
    where a.actors > 0 and ${which}
    group by p.id, a.story, a.begins_on`.execute(trx)
}

/** How many stories name somebody of the chain, as they are counted now. */
export async function countDistinctStories(db: Database): Promise<number> {
  const { rows } = await sql<{ stories: number }>`
    select count(*)::int as stories from (
      select from measure.appearance where actors > 0 group by story, begins_on
    ) one`.execute(db)
  return rows[0]!.stories
}

/** How many there would be by another rule. */
export async function countStoriesBy(db: Database, { days }: StoryRule): Promise<number> {
  const { rows } = await sql<{ stories: number }>`
    select count(*)::int as stories from (
      select from (
        select story, actors, count(*) filter (where pause > ${days ?? 1_000_000}) over (partition by story order by published_on) as part
        from (${paused(sql`true`)}) a
      ) b where actors > 0 group by story, part
    ) one`.execute(db)
  return rows[0]!.stories
}
