import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import type { UnitKind } from '../../organisation/index.ts'
import type { ExerciseLine } from '../rules/plan-view.ts'

export type PlanUnit = { id: string; name: string; kind: UnitKind; path: string[] }

/** Units of the agency that are there now, each after the one it belongs to. */
export async function planUnits(db: Database): Promise<PlanUnit[]> {
  const { rows } = await sql<PlanUnit>`
    select u.id, u.name, u.kind, u.path
    from organisation.public_unit u
    where u.is_current and u.kind <> 'ministry'
    order by array(select p.name from unnest(u.path) with ordinality as t(id, place)
                   join organisation.public_unit p on p.id = t.id order by t.place)`.execute(db as Kysely<unknown>)
  return rows
}

export type DutyHolder = {
  unitId: string
  duty: Duty
  personId: string
  /** Where they belong: who may see a protected person is asked of that unit. */
  personUnitId: string
  isProtected: boolean
  name: string
  mobile: string | null
}

/** Who has these duties in these units, with the number that reaches them now. */
export async function dutyHolders(
  db: Database,
  unitIds: readonly string[],
  duties: readonly Duty[],
): Promise<DutyHolder[]> {
  const { rows } = await sql<DutyHolder>`
    select d.unit_id as "unitId", d.duty, p.id as "personId", p.display_name as name, p.mobile,
           p.unit_id as "personUnitId", p.protected as "isProtected"
    from organisation.public_duty d join organisation.public_person p on p.id = d.person_id
    where d.unit_id = any (${[...unitIds]}::text[]) and d.duty = any (${[...duties]}::text[])
    order by array_position(${[...duties]}::text[], d.duty), p.display_name`.execute(db as Kysely<unknown>)
  return rows
}

/** The day in Norway of the last exercise held in each unit: one that was closed. */
export async function lastExercises(db: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ unitId: string; on: string }>`
    select unit_id as "unitId", to_char(max(closed_at) at time zone 'Europe/Oslo', 'YYYY-MM-DD') as on
    from crisis.crisis where mode = 'exercise' and closed_at is not null group by unit_id`.execute(db)
  return new Map(rows.map((row) => [row.unitId, row.on]))
}

/** Days of the exercises that are planned in each unit, the first first. */
export async function plannedDays(db: Database, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unitId: string; days: string[] }>`
    select unit_id as "unitId", array_agg(to_char(on_day, 'YYYY-MM-DD') order by on_day) as days
      from crisis.planned_exercise where state = 'planned' and unit_id = any (${[...unitIds]}::text[])
     group by unit_id`.execute(db)
  return new Map(rows.map((row) => [row.unitId, row.days]))
}

/** Exercises of a unit, planned and held, the newest first: how many took part, what was found, and how much of it is dealt with. */
export async function exercisesIn(db: Database, unitId: string): Promise<ExerciseLine[]> {
  const { rows } = await sql<ExerciseLine>`
    select * from (
      select null as "crisisId", to_char(on_day, 'YYYY-MM-DD') as on, scenario_key as "scenarioKey", goal,
             cardinality(participant_ids) as people, 0 as findings, 0 as "dealtWith"
        from crisis.planned_exercise where unit_id = ${unitId} and state = 'planned'
      union all
      select c.id, to_char(c.closed_at at time zone 'Europe/Oslo', 'YYYY-MM-DD'), c.scenario_key, coalesce(p.goal, c.what),
             (select count(distinct a.person_id) from crisis.call a where a.crisis_id = c.id and a.answer = 'coming')::int,
             (select count(*) from crisis.finding f where f.crisis_id = c.id)::int,
             (select count(*) from crisis.finding f where f.crisis_id = c.id and f.state <> 'open')::int
        from crisis.crisis c left join crisis.planned_exercise p on p.crisis_id = c.id
       where c.unit_id = ${unitId} and c.mode = 'exercise' and c.closed_at is not null
    ) found order by "on" desc, "crisisId" limit 20`.execute(db)
  return rows
}

/** Languages in which the agency has first words for somebody, wherever it happens. */
export async function agencyLanguages(db: Database): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    select distinct language from crisis.first_language`.execute(db as Kysely<unknown>)
  return rows.map((row) => row.language)
}

/** Languages that are spoken among those counted in each unit: languages and units, nobody. */
export async function spokenIn(db: Database, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unitId: string; languages: string[] }>`
    select unit_id as "unitId", array_agg(distinct language) as languages from audience.public_recipient
     where source = 'head-count' and unit_id = any (${[...unitIds]}::text[]) group by unit_id`.execute(
    db as Kysely<unknown>,
  )
  return new Map(rows.map((row) => [row.unitId, row.languages]))
}
