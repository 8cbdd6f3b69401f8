import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { MessageChoice } from '../rules/thread.ts'
import type { FocusMessage } from '../rules/thread-parts.ts'
import { any } from './thread-reads.ts'

/** What the reader may see of messages and dispatches, as units; null means everything. */
export type Sight = {
  personId: string
  /** Who asks, for those that few may see. */
  reader: string | null
  messageUnits: string[] | null
  /** Units whose dispatches are theirs to see; and those they see only when a wave has opened. */
  dispatchUnits: string[] | null
  openedUnits: string[] | null
}

export type MessageLine = { id: string; title: string; state: string; unitId: string }
export type DispatchLine = { id: string; title: string; number: string; state: string; unitId: string; heads: Heads }
export type Heads = Record<string, number>

const within = (column: RawBuilder<unknown>, units: string[] | null) =>
  units === null ? sql<boolean>`true` : sql<boolean>`${column} = ${any(units)}`
const readable = ({ messageUnits, personId, reader }: Sight) =>
  sql<boolean>`confidentiality.public_reads(m.id, ${reader}, ${within(sql`m.unit_id`, messageUnits)} or m.owner_id = ${personId})`
/** Not kept from it by its level: what few may see is not counted for others either. */
const countable = ({ reader }: Sight) => sql<boolean>`confidentiality.public_reads(m.id, ${reader}, true)`
const visible = ({ dispatchUnits, openedUnits, reader }: Sight) =>
  sql<boolean>`(confidentiality.public_reads(d.message_id, ${reader}, true)
    and (${within(sql`d.unit_id`, dispatchUnits)} or (${within(sql`d.unit_id`, openedUnits)} and d.is_out)))`
const keys = (values: string[]) => sql`${values}::text[]`

const chosen = (of: MessageChoice) => sql<boolean>`(m.id = ${any(of.ids)} or m.initiative_id = ${any(of.initiativeIds)}
  or m.goal_keys && ${keys(of.goalKeys)} or m.gap_keys && ${keys(of.gapKeys)} or m.audience_keys && ${keys(of.audienceKeys)}
  or m.block_keys && ${keys(of.blockKeys)} or m.role_key = ${any(of.roleKeys)})`
const COUNTS = sql<boolean>`m.mode <> 'exercise' and m.state <> 'withdrawn'`
const OUT = sql<boolean>`m.state in ('dispatched', 'corrected')`

/** How many the reader may read, how many of those are out, and how many are out beyond them. */
export async function countMessages(db: Database, choice: MessageChoice, sight: Sight) {
  const { rows } = await sql<{ total: number; done: number; others: number }>`
    select count(*) filter (where ${readable(sight)})::int as total,
           count(*) filter (where ${readable(sight)} and ${OUT})::int as done,
           count(*) filter (where not ${readable(sight)} and ${OUT})::int as others
      from message.public_message m where ${COUNTS} and ${countable(sight)} and ${chosen(choice)}`.execute(db)
  return rows[0]!
}

/** The newest that the reader may read, those of one initiative first. */
export async function someMessages(
  db: Database,
  choice: MessageChoice,
  sight: Sight,
  { first, limit }: { first: string | null; limit: number },
): Promise<MessageLine[]> {
  const { rows } = await sql<MessageLine>`
    select m.id, m.title, m.state, m.unit_id as "unitId" from message.public_message m
     where ${COUNTS} and ${chosen(choice)} and ${readable(sight)}
     order by m.initiative_id is not distinct from ${first} desc, ${OUT} desc, m.updated_at desc, m.id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Dispatches of the chosen messages: how many there are to see and beyond, and everyone they went to, state by state. */
export async function sumDispatches(db: Database, choice: MessageChoice, sight: Sight, dispatchId: string | null) {
  const only = dispatchId === null ? sql`` : sql`and d.id = ${dispatchId}`
  const { rows } = await sql<{ total: number; done: number; others: number; heads: Heads | null }>`
    with d as materialized (
      select d.id, ${visible(sight)} as is_visible, d.started_at is not null as is_started
        from message.public_message m join dispatch.public_dispatch d on d.message_id = m.id
       where ${COUNTS} and ${countable(sight)} and ${chosen(choice)} ${only})
    select (select count(*)::int from d where is_visible) as total,
           (select count(*)::int from d where is_visible and is_started) as done,
           (select count(*)::int from d where not is_visible and is_started) as others,
           (select jsonb_object_agg(state, heads) from (
              select t.state, sum(t.heads) as heads from d join dispatch.public_tally t on t.dispatch_id = d.id
               where d.is_visible group by 1) s) as heads`.execute(db)
  const { heads, ...counts } = rows[0]!
  return { ...counts, heads: heads ?? {} }
}

/** The newest dispatches to see, those of one message first, each with its sum. */
export async function someDispatches(
  db: Database,
  choice: MessageChoice,
  sight: Sight,
  { first, only, limit }: { first: string | null; only: string | null; limit: number },
): Promise<DispatchLine[]> {
  const { rows } = await sql<DispatchLine>`
    with d as (
      select d.id, d.title, d.number, d.state, d.unit_id from message.public_message m
        join dispatch.public_dispatch d on d.message_id = m.id
       where ${COUNTS} and ${chosen(choice)} and ${visible(sight)} and (${only}::text is null or d.id = ${only})
       order by d.message_id is not distinct from ${first} desc, d.started_at desc nulls last, d.id limit ${limit})
    select d.id, d.title, d.number, d.state, d.unit_id as "unitId",
           coalesce((select jsonb_object_agg(state, heads) from (
             select t.state, sum(t.heads) as heads from dispatch.public_tally t where t.dispatch_id = d.id group by 1) s), '{}') as heads
      from d`.execute(db)
  return rows
}

/** A message as a place to stand, by its own id or that of a dispatch; null when it is not there for this reader. */
export async function findFocusMessage(
  db: Database,
  { kind, id }: { kind: string; id: string },
  sight: Sight,
): Promise<(FocusMessage & { title: string }) | null> {
  const where =
    kind === 'message'
      ? sql`m.id = ${id} and ${readable(sight)}`
      : sql`m.id = (select d.message_id from dispatch.public_dispatch d where d.id = ${id} and ${visible(sight)})`
  const { rows } = await sql<FocusMessage & { title: string }>`
    select m.id, ${kind === 'message' ? sql`m.title` : sql`(select title from dispatch.public_dispatch where id = ${id})`} as title,
           m.initiative_id as "initiativeId", m.goal_keys as "goalKeys", m.gap_keys as "gapKeys",
           m.audience_keys as "audienceKeys", m.block_keys as "blockKeys", m.role_key as "roleKey"
      from message.public_message m where ${where} and m.mode <> 'exercise'`.execute(db)
  return rows[0] ?? null
}

/** Messages that serve no goal, neither by themselves nor by their initiative, oldest first. Corrections belong to what they correct. */
export async function messagesWithoutGoal(db: Database, sight: Sight, limit: number) {
  const { rows } = await sql<MessageLine & { ownerId: string; createdAt: Date; all: number; checked: number }>`
    with seen as (
      select m.*, count(*) over () as checked from message.public_message m
       where ${COUNTS} and ${readable(sight)} and m.corrects_id is null)
    select m.id, m.title, m.state, m.unit_id as "unitId", m.owner_id as "ownerId", m.created_at as "createdAt",
           (count(*) over ())::int as all, m.checked::int as checked
      from seen m left join plan.public_initiative i on i.id = m.initiative_id
     where m.goal_keys = '{}' and coalesce(i.sub_goal_keys, '{}') = '{}'
     order by m.created_at, m.id limit ${limit}`.execute(db)
  return rows
}

export async function countReadable(db: Database, sight: Sight): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from message.public_message m
     where ${COUNTS} and ${readable(sight)} and m.corrects_id is null`.execute(db)
  return rows[0]!.n
}

/** Messages that point at an element by themselves, newest first. */
export async function messagesPointingAt(db: Database, key: string, sight: Sight): Promise<MessageLine[]> {
  const at = keys([key])
  const { rows } = await sql<MessageLine>`
    select m.id, m.title, m.state, m.unit_id as "unitId" from message.public_message m
     where ${COUNTS} and ${readable(sight)} and (m.goal_keys && ${at} or m.gap_keys && ${at} or m.audience_keys && ${at}
       or m.block_keys && ${at} or m.role_key = ${key})
     order by m.updated_at desc, m.id limit 200`.execute(db)
  return rows
}
