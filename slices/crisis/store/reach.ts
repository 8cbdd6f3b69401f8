import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { GroupCount } from '../rules/group-board.ts'
import type { CarryingWave, CountedWave, GroupReach } from '../rules/reach.ts'
import { toldAt } from '../rules/told-at.ts'
import { forSomebody, hadIn } from './group-board.ts'

/** Every wave that carried words of the crisis, by the room or by another way; those that have not opened hold whom it is for. */
export async function carryingWaves(db: Database, crisisId: string): Promise<CarryingWave[]> {
  const { rows } = await sql<CarryingWave>`
    select w.id, s.id as "statementId", w.audience_kinds as "audienceKinds", d.id is not distinct from p.dispatch_id as "isOwn",
           array(select jsonb_object_keys(p.texts)) as languages
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.public_dispatch d on d.message_id = p.message_id
      join dispatch.public_wave w on w.dispatch_id = d.id
     where s.crisis_id = ${crisisId}`.execute(db as Kysely<unknown>)
  return rows
}

/**
 * Heads by group, each person or head count once: the best that any of the waves did. Those it concerns are those whom the room's own
 * waves are for; what went further by another way adds nobody.
 */
export async function headsReached(
  db: Database,
  waves: readonly CountedWave[],
): Promise<Omit<GroupReach, 'isRehearsed'>[]> {
  if (waves.length === 0) return []
  const { rows } = await sql<Omit<GroupReach, 'isRehearsed'>>`
    with carried as (
      select * from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) as c (id text, "group" text, "isOwn" boolean, waits jsonb)),
    told as (
      select c."group", r.person, r.dispatch_id, bool_or(c."isOwn") as is_own, sum(r.heads) as heads,
             sum(r.heads) filter (where r.is_reached and not jsonb_exists(c.waits, r.language)) as reached,
             sum(r.heads) filter (where r.is_reached) as had,
             sum(r.heads) filter (where r.is_confirmed and not jsonb_exists(c.waits, r.language)) as confirmed
        from carried c join dispatch.public_told r on r.wave_id = c.id group by 1, 2, 3),
    once as (
      select "group", person, max(heads) filter (where is_own) as heads, max(reached) as reached, max(had) as had, max(confirmed) as confirmed
        from told group by 1, 2 having bool_or(is_own))
    select "group", sum(heads)::int as of, sum(least(coalesce(reached, 0), heads))::int as reached,
           sum(least(coalesce(had, 0), heads) - least(coalesce(reached, 0), heads))::int as unread,
           sum(least(coalesce(confirmed, 0), heads))::int as confirmed
      from once group by 1`.execute(db as Kysely<unknown>)
  return rows
}

/**
 * The same, statement by statement: how many of a group have its words, of those it is for, by whichever wave. Whoever stands in two groups is one of
 * both, as in the reach.
 */
export async function headsOfStatements(db: Database, waves: readonly CountedWave[]): Promise<GroupCount[]> {
  if (waves.length === 0) return []
  const { rows } = await sql<GroupCount>`
    with carried as (
      select * from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb)
                 as c (id text, "statementId" text, "group" text, "isOwn" boolean, waits jsonb)),
    told as (
      select c."group", c."statementId", r.person, r.dispatch_id, bool_or(c."isOwn") as is_own, sum(r.heads) as heads,
             sum(r.heads) filter (where r.is_reached and not jsonb_exists(c.waits, r.language)) as reached, sum(r.heads) filter (where r.is_reached) as had
        from carried c join dispatch.public_told r on r.wave_id = c.id group by 1, 2, 3, 4),
    member as (select "group", person from told group by 1, 2 having bool_or(is_own)),
    said as (select "statementId", person, max(heads) as heads, max(reached) as reached, max(had) as had from told group by 1, 2)
    select "group", "statementId", sum(heads)::int as of, sum(least(coalesce(reached, 0), heads))::int as had,
             sum(least(coalesce(had, 0), heads) - least(coalesce(reached, 0), heads))::int as unread
      from member join said using (person) group by 1, 2`.execute(db as Kysely<unknown>)
  return rows
}

/** The same over all groups: how many have the words of each statement, of those it was for; each person once. */
export async function headsWithWords(
  db: Database,
  waves: readonly CountedWave[],
): Promise<Map<string, { had: number; unread: number; of: number }>> {
  if (waves.length === 0) return new Map()
  const { rows } = await sql<{ id: string; had: number; unread: number; of: number }>`
    with carried as (
      select * from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) as c (id text, "statementId" text, waits jsonb)),
    told as (
      select c."statementId" as id, r.person, r.dispatch_id, sum(r.heads) as heads,
             sum(r.heads) filter (where r.is_reached and not jsonb_exists(c.waits, r.language)) as reached, sum(r.heads) filter (where r.is_reached) as had
        from carried c join dispatch.public_told r on r.wave_id = c.id group by 1, 2, 3),
    once as (select id, person, max(heads) as heads, max(reached) as reached, max(had) as had from told group by 1, 2)
    select id, sum(heads)::int as of, sum(least(coalesce(reached, 0), heads))::int as had,
           sum(least(coalesce(had, 0), heads) - least(coalesce(reached, 0), heads))::int as unread
      from once group by 1`.execute(db as Kysely<unknown>)
  return new Map(rows.map(({ id, ...heads }) => [id, heads]))
}

/**
 * How many have these words and not what is in their place (`by`), of those who have them, in whatever language: on the wall the old words stand until
 * then. None where all have both.
 */
export async function headsUncorrected(
  db: Database,
  waves: readonly Pick<CountedWave, 'id' | 'statementId'>[],
  pairs: readonly { id: string; by: string }[],
): Promise<Map<string, { left: number; of: number }>> {
  if (pairs.length === 0) return new Map()
  const { rows } = await sql<{ id: string; left: number; of: number }>`
    with carried as (
      select * from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) as c (id text, "statementId" text)),
    pair as (select * from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p (id text, by text)),
    told as (
      select c."statementId" as id, r.person, r.dispatch_id, sum(r.heads) as heads
        from carried c join dispatch.public_told r on r.wave_id = c.id and r.is_reached group by 1, 2, 3),
    once as (select id, person, max(heads) as heads from told group by 1, 2)
    select o.id, sum(o.heads)::int as of, sum(greatest(o.heads - coalesce(n.heads, 0), 0))::int as left
      from pair p join once o on o.id = p.id left join once n on n.id = p.by and n.person = o.person
     group by 1`.execute(db as Kysely<unknown>)
  return new Map(rows.flatMap(({ id, ...heads }) => (heads.left > 0 ? [[id, heads]] : [])))
}

/** Each wave that has told somebody words of the crisis, by the room or by another way. */
export async function leftWaves(db: Database, crisisId: string) {
  const [{ rows }, had] = await Promise.all([
    sql<Opened>`
    select w.id, s.id as "statementId", w.audience_kinds as "audienceKinds", w.opened_at as "openedAt", w.total,
           w.publishes && array['press-room'] as "isPublic", d.id is not distinct from p.dispatch_id as "isOwn"
      from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id
      join dispatch.public_dispatch d on d.message_id = p.message_id
      join dispatch.public_wave w on w.dispatch_id = d.id and w.opened_at is not null
     where s.crisis_id = ${crisisId} and ${forSomebody}`.execute(db as Kysely<unknown>),
    hadIn(db, crisisId),
  ])
  return rows.flatMap((wave) => {
    const at = toldAt(wave, had.get(wave.id)?.at ?? null)
    return at === null ? [] : [{ ...wave, at }]
  })
}

type Opened = {
  id: string
  statementId: string
  audienceKinds: string[]
  openedAt: Date
  total: number
  isPublic: boolean
  isOwn: boolean
}
