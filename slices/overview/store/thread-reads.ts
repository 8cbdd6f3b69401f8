import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { ThreadInitiative, ThreadTarget } from '../rules/thread.ts'

/** The plan as it stands: every initiative that has not been stopped. Exercises are no part of the thread. */
export async function readInitiatives(db: Database): Promise<ThreadInitiative[]> {
  const { rows } = await sql<ThreadInitiative>`
    select id, title, state, unit_id as "unitId", owner_id as "ownerId", sub_goal_keys as "goalKeys", gap_keys as "gapKeys",
           audience_keys as "audienceKeys", channel_keys as "channelKeys", block_keys as "blockKeys", role_key as "roleKey",
           created_at as "createdAt"
      from plan.public_initiative where mode <> 'exercise' and state <> 'stopped' order by created_at, id`.execute(db)
  return rows
}

/** What is measured of them, with the newest value. */
export async function readTargets(db: Database): Promise<ThreadTarget[]> {
  const { rows } = await sql<ThreadTarget>`
    select t.id, t.initiative_id as "initiativeId", t.kpi_key as "kpiKey", t.name, t.unit, t.direction, t.baseline, t.target,
           t.latest_value as value, t.latest_on::text as "measuredOn", t.latest_sample as sample, t.latest_margin as margin
      from plan.public_target t join plan.public_initiative i on i.id = t.initiative_id
     where i.mode <> 'exercise' and i.state <> 'stopped' order by t.initiative_id, t.position`.execute(db)
  return rows
}

/** How many messages each initiative has that `reader` is not kept from, those dropped and withdrawn not counted. */
export async function countByInitiative(db: Database, reader: string | null): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select initiative_id as id, count(*)::int as n from message.public_message
     where initiative_id is not null and state <> 'withdrawn' and mode <> 'exercise'
       and confidentiality.public_reads(id, ${reader}, true) group by 1`.execute(db)
  return new Map(rows.map((row) => [row.id, row.n]))
}

export type ThreadEdition = { number: number; title: string; validFrom: string | null }

/** The edition in force today, or null. */
export async function readEdition(db: Database): Promise<ThreadEdition | null> {
  const { rows } = await sql<ThreadEdition>`
    select number, title, valid_from::text as "validFrom" from strategy.public_edition`.execute(db)
  return rows[0] ?? null
}

/** Names of units and people. Those who are gone have none. */
export async function readNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = any([...new Set(ids)])
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from organisation.public_unit where id = ${wanted}
    union all select id, display_name from organisation.public_person where id = ${wanted}`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const any = (values: readonly string[]): RawBuilder<string> => sql<string>`any(${[...values]}::text[])`
