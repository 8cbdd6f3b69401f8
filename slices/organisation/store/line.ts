import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../rules/day.ts'
import type { Line } from '../rules/line.ts'
import type { UnitPlace } from '../rules/own-power.ts'
import type { UnitKind } from '../rules/words.ts'
import { tablesOf } from './handle.ts'

/** What the rules need about a unit and those above it. Null when there is no such unit. `before`: units that count as they stood before. */
export async function loadLine(
  db: Database,
  asked: { unitId: string; duties: readonly Duty[]; now: Date; before?: ReadonlyMap<string, UnitPlace> },
): Promise<Line | null> {
  const units = await unitAndAbove(db, asked.unitId, asked.before ?? new Map())
  if (units.length === 0) return null
  const ids = units.map((unit) => unit.id)
  const day = dayOf(asked.now)
  const [holders, away] = await Promise.all([holdersIn(db, ids, asked.duties, day), loadAway(db, asked.now)])
  const known = [...holders.map((held) => held.personId), ...away.values()].filter((id) => id !== null)
  return { units, holders, away, names: await namesOf(db, known, day) }
}

async function unitAndAbove(db: Database, unitId: string, before: ReadonlyMap<string, UnitPlace>) {
  const moved = JSON.stringify([...before].map(([id, place]) => ({ id, ...place })))
  const { rows } = await sql<{ id: string; name: string; kind: UnitKind }>`
    with recursive place as (
      select u.id, u.name, case when b.id is null then u.parent_id else b."parentId" end as parent_id,
             coalesce(b.kind, u.kind) as kind
        from organisation.unit u
        left join jsonb_to_recordset(${moved}::jsonb) b (id text, "parentId" text, kind text) on b.id = u.id
    ), line as (
      select id, parent_id, name, kind, 0 as step, array[id] as seen from place where id = ${unitId}
      union all
      select u.id, u.parent_id, u.name, u.kind, l.step + 1, l.seen || u.id
      from place u join line l on u.id = l.parent_id where not u.id = any (l.seen)
    ) select id, name, kind from line order by step`.execute(db)
  return rows
}

async function holdersIn(db: Database, unitIds: string[], duties: readonly Duty[], day: string) {
  return tablesOf(db)
    .selectFrom('organisation.duty as d')
    .innerJoin('organisation.person as p', 'p.id', 'd.person_id')
    .select(['d.person_id as personId', 'd.unit_id as unitId', 'd.duty'])
    .where('d.unit_id', 'in', unitIds)
    .where('d.duty', 'in', duties)
    .where('d.valid_from', '<=', day)
    .where((e) => e.or([e('d.valid_to', 'is', null), e('d.valid_to', '>', day)]))
    .where('p.valid_from', '<=', day)
    .where((e) => e.or([e('p.valid_to', 'is', null), e('p.valid_to', '>', day)]))
    .orderBy('d.valid_from')
    .orderBy('d.id')
    .execute()
}

/** Those who are away at a moment, with their deputy. Of several at once, the one registered last that names somebody decides. */
export async function loadAway(db: Database, now: Date): Promise<Map<string, string | null>> {
  const rows = await tablesOf(db)
    .selectFrom('organisation.absence')
    .select(['person_id', 'deputy_id'])
    .where('from_at', '<=', now)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', now)]))
    .orderBy(sql`deputy_id is not null`)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.deputy_id]))
}

/** Until when each of these who is away now is away, by the absence that lasts longest; null when it has no end. */
export async function awayUntil(db: Database, ids: readonly string[], now: Date): Promise<Map<string, Date | null>> {
  if (ids.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('organisation.absence')
    .select(['person_id', 'to_at'])
    .where('person_id', 'in', ids)
    .where('from_at', '<=', now)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', now)]))
    .orderBy('person_id')
    .orderBy(sql`to_at nulls last`)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.to_at]))
}

async function namesOf(db: Database, ids: string[], day: string): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('organisation.person')
    .select(['id', 'display_name'])
    .where('id', 'in', ids)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
