import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { AgendaSource } from '../rules/meeting/agenda.ts'
import type { FollowUpState } from '../rules/meeting/follow-up.ts'
import type { MeetingKind, MeetingState } from '../rules/meeting/meeting.ts'
import type { FrozenMinutes } from '../rules/meeting/meeting-view.ts'

export type MeetingTables = {
  'plan.meeting': {
    id: string
    mode: Mode
    kind: MeetingKind
    series_id: string | null
    title: string
    unit_id: string
    chair_id: string
    participant_ids: string[]
    place: string
    starts: string
    ends: string
    state: MeetingState
    present_ids: string[]
    others_present: string
    stamp: number
    cancelled_reason: string | null
    reopened_reason: string | null
    created_by: string
    created_at: Date
    updated_at: Date
  }
  'plan.agenda_item': {
    id: string
    meeting_id: string
    position: number
    source: AgendaSource
    subject_id: string | null
    title: string
    minutes: string
    revision: number
    written_by: string | null
    written_at: Date | null
    removed_at: Date | null
  }
  'plan.decision': {
    id: string
    meeting_id: string
    item_id: string
    initiative_id: string | null
    text: string
    decided_by: string
    made_by: string
    made_at: Date
    removed_at: Date | null
  }
  'plan.follow_up': {
    id: string
    mode: Mode
    meeting_id: string | null
    item_id: string | null
    initiative_id: string | null
    unit_id: string
    text: string
    owner_id: string
    due_on: string
    state: FollowUpState
    made_by: string
    made_at: Date
    updated_at: Date
  }
  'plan.follow_up_mark': {
    id: string
    follow_up_id: string
    state: FollowUpState
    note: string
    by: string
    at: Date
  }
  'plan.reminder': {
    id: string
    follow_up_id: string
    kind: 'before' | 'late'
    due_on: string
    person_id: string
    made_at: Date
  }
  'plan.minutes': {
    meeting_id: string
    version: number
    content: JSONColumnType<FrozenMinutes, string, string>
    fingerprint: string
    reason: string | null
    frozen_by: string
    frozen_at: Date
  }
}

export const meetingTables = (db: Database): Kysely<MeetingTables> => db as Kysely<MeetingTables>
