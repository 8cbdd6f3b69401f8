import type { Generated, JSONColumnType } from 'kysely'
import type { Level, Role } from '../rules/crisis.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import type { InjectHow, InjectState, Script } from '../rules/inject.ts'
import type { Mark, PracticePart } from '../rules/practice-view.ts'
import type { Group } from '../rules/statement.ts'

/** Tables of exercises: the script, the clock, those who lead and watch, and what comes. */
export type PracticeTables = {
  'crisis.script': {
    key: string
    scenario_key: string
    position: number
    content: JSONColumnType<Script, string, string>
    is_active: boolean
  }
  'crisis.practice': {
    crisis_id: string
    script_key: string | null
    language: string
    goals: JSONColumnType<ScenarioNames[], string, string>
    held_at: Date | null
  }
  'crisis.practice_pace': {
    crisis_id: string
    number: number
    from_at: Date
    shows: Date
    pace: number
    by: string
  }
  'crisis.practice_person': {
    crisis_id: string
    person_id: string
    part: PracticePart
    named_by: string
    named_at: Date
  }
  'crisis.inject': {
    id: string
    crisis_id: string
    number: number
    due_at: Date
    role: Role
    how: InjectHow
    sender: string
    text: string
    expects: string
    expect_minutes: number | null
    made_by: string
    state: InjectState
    settled_at: Date | null
    settled_shows: Date | null
    settled_by: string | null
    met_at: Date | null
    met_shows: Date | null
    met_by: string | null
  }
  'crisis.scenario_version': {
    scenario_key: string
    number: number
    content: JSONColumnType<object, string, string>
    kept_by: string
    kept_at: Date
  }
  'crisis.planned_exercise': {
    id: string
    unit_id: string
    on_day: string
    scenario_key: string | null
    goal: string
    level: Level
    script_key: string | null
    language: string
    pace: number
    participant_ids: string[]
    observer_ids: string[]
    state: Generated<'planned' | 'held' | 'cancelled'>
    crisis_id: string | null
    made_by: string
    made_at: Date
    settled_by: string | null
    settled_at: Date | null
  }
  'crisis.rehearsal': { part_id: string; group: Group; total: number; reached: number }
  'crisis.observation': {
    id: string
    crisis_id: string
    inject_id: string | null
    goal: number | null
    mark: Mark
    text: string
    by: string
    at: Date
    shows: Date
    finding_id: string | null
  }
}
