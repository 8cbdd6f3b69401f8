import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { PublicInitiative } from '../../plan/index.ts'
import type { StoryOrigin } from '../rules/media/story-origin.ts'

type Made = { mode: Mode; by: string; at: Date }

/** Somebody says so, whatever was said before. Gives false when it was there already. */
export async function insertOrigin(
  trx: Trx,
  mentionId: number,
  { kind, id }: StoryOrigin,
  made: Made,
): Promise<boolean> {
  await sql`
    delete from measure.story_unlinked where mention_id = ${mentionId} and kind = ${kind} and subject_id = ${id}`.execute(
    trx,
  )
  const { numAffectedRows } = await sql`
    insert into measure.story_origin (mention_id, mode, kind, subject_id, by, at)
    values (${mentionId}, ${made.mode}, ${kind}, ${id}, ${made.by}, ${made.at}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** The same for the appearance at an address, if there is one. */
export async function insertOriginAt(trx: Trx, url: string, { kind, id }: StoryOrigin, made: Made): Promise<void> {
  await sql`insert into measure.story_origin (mention_id, mode, kind, subject_id, by, at)
    select m.id, ${made.mode}, ${kind}, ${id}, ${made.by}, ${made.at} from measure.mention m where m.url = ${url}
    on conflict do nothing`.execute(trx)
}

/** Takes an origin from the whole story that an appearance is of, and remembers it; gives whether there was one. */
export async function deleteOrigin(
  trx: Trx,
  mode: Mode,
  mentionId: number,
  { kind, id }: StoryOrigin,
): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from measure.story_origin o using measure.appearance a, measure.appearance one
      where one.id = ${mentionId} and a.story = one.story and a.begins_on is not distinct from one.begins_on and o.mention_id = a.id
        and o.mode = ${mode} and o.kind = ${kind} and o.subject_id = ${id}
      returning o.mention_id, o.kind, o.subject_id
    ), remembered as (
      insert into measure.story_unlinked (mention_id, kind, subject_id) select * from gone on conflict do nothing
    )
    select from gone`.execute(trx)
  return rows.length > 0
}

export async function hasMention(db: Database, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from measure.mention where id = ${id}`.execute(db)
  return rows.length > 0
}

/** What stories came from, by the key that their appearances are shown with. */
export async function originsOf(
  db: Database,
  mode: Mode,
  stories: readonly string[],
): Promise<Map<string, StoryOrigin[]>> {
  if (stories.length === 0) return new Map()
  const { rows } = await sql<StoryOrigin & { story: string }>`
    select distinct on (story, o.kind, o.subject_id) concat_ws(' ', a.story, a.begins_on) as story, o.kind, o.subject_id as id
    from measure.story_origin o join measure.appearance a on a.id = o.mention_id
    where o.mode = ${mode} order by story, o.kind, o.subject_id`.execute(db)
  const wanted = rows.filter(({ story }) => stories.includes(story))
  return Map.groupBy(wanted, ({ story }) => story) as Map<string, StoryOrigin[]>
}

/**
 * Own stories of the press desk that have come out: an appearance at the address that was noted there is of that story, unless
 * somebody has said that it is not. Looks at appearances after `after`, or at all of them for one own story.
 */
export async function matchOwnStories(
  trx: Trx,
  of: { after: number } | { id: string },
  { by, at, mode }: Made,
): Promise<void> {
  const which = 'after' in of ? sql`m.id > ${of.after}` : sql`p.id = ${of.id}`
  await sql`
    insert into measure.story_origin (mention_id, mode, kind, subject_id, by, at)
    select m.id, p.mode, 'own-story', p.id, ${by}, ${at}
    from press.public_proactive p join measure.mention m on m.url = p.coverage_href
    where p.mode = ${mode} and p.coverage_href is not null and p.state <> 'dropped' and ${which}
      and not exists (
        select from measure.story_unlinked u where u.mention_id = m.id and u.kind = 'own-story' and u.subject_id = p.id
      )
    on conflict do nothing`.execute(trx)
}

/** Initiatives and occasions, the newest first. An occasion that is public; an initiative with what decides who may read it. */
export async function originRows(db: Database, mode: Mode, limit: number) {
  const initiatives = await sql<{
    id: string
    title: string
    on: string
    state: PublicInitiative['state']
    unitId: string
    ownerId: string
  }>`
    select id, title, to_char(coalesce(start_on, created_at::date), 'YYYY-MM-DD') as on, state, unit_id as "unitId", owner_id as "ownerId"
    from plan.public_initiative where mode = ${mode} order by created_at desc, id desc limit ${limit}`.execute(db)
  const occasions = await sql<{ id: string; texts: Record<string, { title: string }>; language: string; on: string }>`
    select id, texts, language, to_char(starts_at at time zone 'Europe/Oslo', 'YYYY-MM-DD') as on
    from press.public_occasion where mode = ${mode} order by starts_at desc, id desc limit ${limit}`.execute(db)
  return { initiatives: initiatives.rows, occasions: occasions.rows }
}
