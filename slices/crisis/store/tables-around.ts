import type { Generated, JSONColumnType } from 'kysely'
import type { FindingKind, FindingState } from '../rules/afterwards-view.ts'
import type { Role } from '../rules/crisis.ts'
import type { ScenarioNames, ShiftPicture } from '../rules/crisis-view.ts'
import type { EmptiedMark } from '../rules/emptying.ts'
import type { PlanContent } from '../rules/plan-content.ts'
import type { ReportedStep } from '../rules/readiness.ts'

/** Tables of what is around a crisis: plans before it, and what is learnt after it. */
export type AroundTables = {
  'crisis.plan': {
    unit_id: string
    content: JSONColumnType<PlanContent, string, string>
    revision: number
    changed_by: string
    changed_at: Date
    /** Everybody who has written in it since it was last approved. */
    writer_ids: Generated<string[]>
  }
  'crisis.plan_version': {
    id: string
    unit_id: string
    number: number
    content: JSONColumnType<PlanContent, string, string>
    fingerprint: string
    revised_on: string
    revise_by: string
    approved_by: string
    approved_at: Date
  }
  'crisis.number_test': {
    id: string
    unit_id: string
    number: string
    outcome: 'answered' | 'failed'
    tested_by: string
    tested_at: Date
  }
  'crisis.test_call': {
    id: string
    unit_id: string
    number: string
    is_duty: boolean
    state: 'due' | 'sending' | 'ringing'
    due_at: Date
    tries: Generated<number>
    asked_by: string
  }
  'crisis.warning': {
    id: string
    event_id: string
    person_id: string
    about_id: string
    unit_id: string
    at: Date
    channel: 'sms' | 'email'
    /** A leader is asked for a waiver there; null: it is about an emergency code. */
    crisis_id: Generated<string | null>
    /** Words of that room that wait for a yes. */
    message_id: Generated<string | null>
    /** A place of that room was emptied. */
    is_of_place: Generated<boolean>
  }
  'crisis.rollout': {
    unit_id: string
    step: ReportedStep
    reached_on: string
    note: string
    said_by: string
    said_at: Date
  }
}

/** Tables of what comes after. */
export type AfterTables = {
  'crisis.follow_up': {
    id: string
    crisis_id: string
    /** Null: it is asked of one person, about words they said yes to. */
    role: Role | null
    statement_id: Generated<string | null>
    asked_id: Generated<string | null>
    texts: JSONColumnType<ScenarioNames, string, string>
    due_at: Date | null
    made_by: string
    made_at: Date
    done_by: string | null
    done_at: Date | null
  }
  'crisis.evaluation': {
    crisis_id: string
    held_on: string | null
    impression: string
    revision: number
    changed_by: string
    changed_at: Date
  }
  'crisis.finding': {
    id: string
    crisis_id: string
    kind: FindingKind
    text: string
    owner_id: string | null
    due_on: string | null
    state: FindingState
    made_by: string
    made_at: Date
    settled_by: string | null
    settled_at: Date | null
  }
  'crisis.shift': {
    id: string
    crisis_id: string
    from_id: string
    to_id: string
    brief: string
    picture: JSONColumnType<ShiftPicture, string, string>
    fingerprint: string
    emptied: JSONColumnType<EmptiedMark[], string | undefined, string>
    given_at: Date
    taken_at: Date | null
  }
}
