import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { PaperState } from '../rules/paper-task.ts'
import type { AttemptState } from '../rules/recipient-state.ts'
import type { Channel, Gate, Publication, RecipientState } from '../rules/wave.ts'
import type { WebhookShape } from '../rules/webhook-payload.ts'

export type DispatchState = 'planned' | 'running' | 'paused' | 'stopped' | 'closed'

type DispatchTable = {
  id: string
  number: string
  mode: Mode
  message_id: string
  version_id: string
  unit_id: string
  title: string
  state: DispatchState
  corrects_id: string | null
  not_after: Date | null
  created_by: string
  created_at: Date
  started_by: string | null
  started_at: Date | null
  closed_at: Date | null
  erased_at: Generated<Date | null>
  answers_erased_at: Generated<Date | null>
}

type WaveTable = {
  id: string
  dispatch_id: string
  position: number
  name: string
  audiences: unknown
  audience_kinds: string[]
  publishes: Publication[]
  channels: Channel[]
  gate: Gate
  second_channel_minutes: number | null
  fall_back_seconds: Generated<number | null>
  state: Generated<'waiting' | 'open' | 'done'>
  opened_at: Date | null
  opened_by: string | null
  override_by: string | null
  override_reason: string | null
  frozen_total: number | null
  corrects_wave_ids: Generated<string[]>
  /** Its words have ended: nobody in it is handed anything more. */
  ended_at: Generated<Date | null>
}

type RecipientTable = {
  id: string
  dispatch_id: string
  wave_id: string
  source: 'staff' | 'contact' | 'subscriber' | 'head-count'
  source_id: string
  part: Generated<number>
  audience_kind: string
  unit_id: string | null
  region: string | null
  language: string
  heads: number
  display_name: string | null
  email: string | null
  sms: string | null
  channels: Channel[]
  legal_basis: string
  state: RecipientState
  reason: string | null
  state_at: Date
  first_submitted_at: Date | null
  confirmed_at: Date | null
}

type AttemptTable = {
  id: string
  dispatch_id: string
  wave_id: string
  recipient_id: string
  channel: Channel
  number: Generated<number>
  state: AttemptState
  due_at: Date
  tries: Generated<number>
  claimed_by: string | null
  response: string | null
  provider_ref: string | null
  state_at: Date
}

export type DispatchTables = {
  'dispatch.rule': { key: string; definition: unknown; valid_from: string; valid_to: string | null }
  'dispatch.dispatch': DispatchTable
  'dispatch.wave': WaveTable
  'dispatch.recipient': RecipientTable
  'dispatch.tally': { wave_id: string; state: RecipientState; heads: number }
  'dispatch.attempt': AttemptTable
  'dispatch.worker': { id: string; lock_key: number; started_at: Date }
  'dispatch.slot': { worker_id: string; slot: number; attempt_id: string | null }
  'dispatch.publication': {
    id: string
    dispatch_id: string
    wave_id: string
    message_id: string
    version_id: string
    released_at: Date
  }
  'dispatch.endpoint': {
    id: string
    name: string
    url: string
    is_active: Generated<boolean>
    created_at: Date
    shape: Generated<WebhookShape>
    secret_no: Generated<number>
    is_internal: Generated<boolean>
  }
  'dispatch.posting': {
    id: string
    dispatch_id: string
    wave_id: string
    endpoint_id: string
    state: AttemptState
    due_at: Date
    tries: Generated<number>
    response: string | null
    state_at: Date
  }
  'dispatch.unit_task': {
    id: string
    dispatch_id: string
    wave_id: string
    unit_id: string
    kind: 'notice' | 'reach'
    state: 'open' | 'done'
    heads: number
    made_at: Date
    done_at: Date | null
    taken_down_at: Generated<Date | null>
    taken_down_by: Generated<string | null>
  }
  'dispatch.paper_task': {
    id: string
    mode: Mode
    subject: string
    unit_id: string
    asked_by: string
    title: string
    print_path: string
    languages: string[]
    people: JSONColumnType<Record<string, number>, string, string>
    heads: number
    until_on: string
    state: PaperState
    made_at: Date
    handed_out: number | null
    collected: number | null
    told_at: Date | null
  }
  'dispatch.unit_confirmation': {
    id: string
    task_id: string
    how: 'posted' | 'read-aloud' | 'handed-out' | 'told'
    place: string
    heads: number
    language: string | null
    happened_at: Date
    confirmed_by: string
    confirmed_at: Date
  }
  'dispatch.answer': { id: string; dispatch_id: string; recipient_id: string; unit_id: string | null; text: string; at: Date }
  'dispatch.question_back': {
    id: string
    dispatch_id: string
    recipient_id: string
    unit_id: string | null
    text: string
    at: Date
    answer: string | null
    answered_by: string | null
    answered_at: Date | null
  }
  'dispatch.reply': {
    question_id: string
    number: number
    text: string
    written_by: string
    approved_by: string | null
    at: Date
  }
}

/** The slice's own tables on the process-wide handle or a transaction. */
export function tables(db: Database): Kysely<DispatchTables> {
  return db as Kysely<DispatchTables>
}
