import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Concept } from '../rules/initiative.ts'
import type { InitiativeState } from '../rules/initiative-state.ts'
import type { Outcome } from '../rules/progress.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
export type Names = { nb?: string; nn?: string; en?: string }

type InitiativeTable = {
  id: string
  mode: Mode
  title: string
  concept: Json<Concept>
  unit_id: string
  owner_id: string
  state: InitiativeState
  step: string | null
  gap_keys: string[]
  sub_goal_keys: string[]
  audience_keys: string[]
  channel_keys: string[]
  block_keys: string[]
  role_key: string | null
  element_names: Json<Record<string, Names>>
  budget_nok: number | null
  start_on: string | null
  end_on: string | null
  revision: number
  approved_revision: number | null
  stopped_reason: string | null
  created_by: string
  created_at: Date
  updated_at: Date
}

type TargetTable = {
  id: string
  initiative_id: string
  position: number
  kpi_key: string | null
  name: string
  unit: string
  direction: 'up' | 'down'
  baseline: number | null
  measure_first: boolean
  target: number | null
  due_on: string | null
  removed_at: Date | null
}

export type PlanTables = {
  'plan.initiative': InitiativeTable
  'plan.target': TargetTable
  'plan.target_value': {
    id: string
    target_id: string
    measured_on: string
    value: number
    sample: number | null
    margin: number | null
    source: string
    by: string
    at: Date
  }
  'plan.status_report': {
    id: string
    initiative_id: string
    status: 'on-track' | 'at-risk' | 'off-track'
    reason: string
    by: string
    at: Date
  }
  'plan.initiative_revision': {
    initiative_id: string
    number: number
    document: Json<object>
    author_id: string
    saved_at: Date
  }
  'plan.approval': {
    id: string
    initiative_id: string
    revision: number
    asked_by: string
    asked_at: Date
    decision: 'approved' | 'returned' | 'taken-back' | null
    decided_by: string | null
    decided_at: Date | null
    instead_of: string | null
    reason: string | null
  }
  'plan.step_move': {
    id: string
    initiative_id: string
    from_step: string | null
    to_step: string
    note: string
    by: string
    at: Date
  }
  'plan.adjustment': {
    id: string
    initiative_id: string
    target_id: string | null
    proposal: string
    reason: string
    proposed_by: string
    proposed_at: Date
    decision: 'adopted' | 'rejected' | null
    decided_by: string | null
    decided_at: Date | null
    decision_reason: string | null
    done_revision: number | null
  }
  'plan.evaluation': {
    initiative_id: string
    held_on: string | null
    present: string
    findings: string
    lasting_impression: string
    results: Json<Record<string, { outcome: Outcome; comment: string }>>
    revision: Generated<number>
    written_by: string
    updated_at: Date
    closed_by: string | null
    closed_at: Date | null
  }
  'plan.lesson': {
    id: string
    initiative_id: string | null
    mode: Mode
    kind: 'again' | 'otherwise'
    text: string
    goal_keys: string[]
    audience_keys: string[]
    channel_keys: string[]
    by: string
    at: Date
    removed_at: Date | null
  }
}

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<PlanTables> {
  return db as Kysely<PlanTables>
}
