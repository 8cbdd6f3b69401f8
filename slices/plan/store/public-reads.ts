import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ItemKind } from '../rules/calendar/calendar-kind.ts'
import type { InitiativeState } from '../rules/initiative-state.ts'

/** An initiative as the slices above see it: where it stands and what it points to in the strategy. */
export type PublicInitiative = {
  id: string
  mode: 'real' | 'exercise' | 'demo'
  title: string
  unit_id: string
  owner_id: string
  state: InitiativeState
  gap_keys: string[]
  sub_goal_keys: string[]
  audience_keys: string[]
  channel_keys: string[]
  block_keys: string[]
  role_key: string | null
  start_on: string | null
  end_on: string | null
}
type Views = { 'plan.public_initiative': PublicInitiative }
const COLUMNS = [
  'id',
  'mode',
  'title',
  'unit_id',
  'owner_id',
  'state',
  'gap_keys',
  'sub_goal_keys',
  'audience_keys',
  'channel_keys',
  'block_keys',
  'role_key',
  'start_on',
  'end_on',
] as const

/** One initiative, or null. */
export async function initiativeById(db: Database, id: string): Promise<PublicInitiative | null> {
  const row = await (db as Kysely<Views>)
    .selectFrom('plan.public_initiative')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** What a message can be part of: approved or under way, sorted by title. */
export async function initiativesForMessage(db: Database): Promise<PublicInitiative[]> {
  return (db as Kysely<Views>)
    .selectFrom('plan.public_initiative')
    .select(COLUMNS)
    .where('state', 'in', ['approved', 'running', 'evaluating'])
    .orderBy('title')
    .execute()
}

export type PublicItem = { id: string; title: string; kind: ItemKind; starts: string }

/** What stands in the calendar for everyone from a day on and points at an element; a series that began before stands on that day. */
export async function itemsPointingAt(db: Database, mode: Mode, key: string, day: string): Promise<PublicItem[]> {
  const { rows } = await sql<PublicItem>`
    select id, title, kind, greatest(left(starts, 10), ${day}) as starts
      from plan.public_calendar_item
     where mode = ${mode} and (channel_key = ${key} or ${key} = any (audience_keys)) and (last_day is null or last_day >= ${day})
     order by 4, title, id`.execute(db as Kysely<unknown>)
  return rows
}
