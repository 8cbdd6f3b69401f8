import type { JSONColumnType } from 'kysely'
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
  'crisis.warning': {
    id: string
    event_id: string
    person_id: string
    about_id: string
    unit_id: string
    at: Date
    channel: 'sms' | 'email'
    state: 'due' | 'sent' | 'given-up'
    due_at: Date
    tries: number
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
