import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { DrawnAnswer, DrawnStory, PlacedUnit } from '../rules/coding/coding-order.ts'
import { type CodingTables, codingTables } from './tables-coding.ts'

export type RoundRow = Selectable<CodingTables['measure.coding_round']>
const roundColumns = (db: Database) => codingTables(db).selectFrom('measure.coding_round').selectAll()

export type Material = { fromOn: string; toOn: string; panelId: string | null }

/** Stories that name us and have an appearance in the period, within the panel where one is given. */
const stories = ({ fromOn, toOn, panelId }: Material) => sql`
  select m.story, m.begins_on, min(m.id) as mention_id, count(*)::int as appearances
  from measure.appearance m
  where m.actors & 1 = 1 and m.published_on between ${fromOn} and ${toOn}
    and (${panelId}::text is null or m.outlet = any (select unnest(outlets) from measure.panel where id = ${panelId}))
  group by m.story, m.begins_on`

/** How many stories there are to draw from. */
export async function countMaterial(db: Database, material: Material): Promise<number> {
  const { rows } = await sql<{ all: number }>`
    with stories as (${stories(material)}) select count(*)::int as "all" from stories`.execute(db)
  return rows[0]!.all
}

/** Draws stories at random; the same seed draws the same ones of the same material. */
export async function drawStories(trx: Trx, material: Material, size: number, seed: string): Promise<DrawnStory[]> {
  const { rows } = await sql<DrawnStory>`
    with stories as (${stories(material)})
    select story::text as story, begins_on as "beginsOn", mention_id as "mentionId", null as "textId", appearances from stories
    order by md5(concat_ws(' ', story, begins_on) || ${seed}), mention_id limit ${size}`.execute(trx)
  return rows
}

/** Draws open answers to one question at random. */
export async function drawAnswers(
  trx: Trx,
  { surveyId, question }: { surveyId: string; question: string },
  size: number,
  seed: string,
): Promise<DrawnAnswer[]> {
  const { rows } = await sql<DrawnAnswer>`
    select null as story, null as "beginsOn", null as "mentionId", id as "textId", 1 as appearances from measure.survey_text
    where survey_id = ${surveyId} and question = ${question} order by md5(id || ${seed}), id limit ${size}`.execute(trx)
  return rows
}

type NewRound = Omit<RoundRow, 'closed_by' | 'closed_at'>

export async function insertRound(
  trx: Trx,
  round: NewRound,
  coders: readonly string[],
  units: readonly PlacedUnit[],
): Promise<void> {
  const tables = codingTables(trx)
  await tables
    .insertInto('measure.coding_round')
    .values({
      ...round,
      story_rule: round.story_rule && JSON.stringify(round.story_rule),
      closed_by: null,
      closed_at: null,
    })
    .execute()
  await tables
    .insertInto('measure.coding_coder')
    .values(coders.map((person_id, at) => ({ round_id: round.id, person_id, position: at + 1 })))
    .execute()
  const rows = units.map(({ mentionId: mention_id, textId: text_id, beginsOn: story_begins, ...unit }) => ({
    ...{ round_id: round.id, mention_id, text_id, story_begins },
    ...unit,
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await tables
      .insertInto('measure.coding_unit')
      .values(rows.slice(at, at + 1000))
      .execute()
}

/** Every round, of one question of a survey where it is named, the newest first, with how many stories or answers it has. */
export async function listRounds(
  db: Database,
  of: { surveyId: string; question: string } | null = null,
): Promise<(RoundRow & { units: number })[]> {
  const { rows } = await sql<RoundRow & { units: number }>`
    select r.*, (select count(*)::int from measure.coding_unit u where u.round_id = r.id) as units
    from measure.coding_round r
    where ${of === null} or (r.survey_id = ${of?.surveyId ?? ''} and r.question = ${of?.question ?? ''}) order by r.at desc, r.id desc`.execute(
    db,
  )
  return rows
}

export async function findRound(db: Database, id: string): Promise<RoundRow | undefined> {
  return roundColumns(db).where('id', '=', id).executeTakeFirst()
}

/** The round held for a change. */
export async function lockRound(trx: Trx, id: string): Promise<RoundRow | undefined> {
  return roundColumns(trx).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function markClosed(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  await codingTables(trx)
    .updateTable('measure.coding_round')
    .set({ closed_by: by, closed_at: at })
    .where('id', '=', id)
    .execute()
}

export async function codersOf(db: Database, roundIds: readonly string[]): Promise<{ roundId: string; id: string }[]> {
  if (roundIds.length === 0) return []
  return codingTables(db)
    .selectFrom('measure.coding_coder')
    .select(['round_id as roundId', 'person_id as id'])
    .where('round_id', 'in', [...roundIds])
    .orderBy('round_id')
    .orderBy('position')
    .execute()
}
