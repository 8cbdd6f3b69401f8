import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ItemKind } from '../rules/calendar/calendar-kind.ts'
import type { Exception } from '../rules/calendar/occurrence.ts'
import type { Recurrence } from '../rules/calendar/recurrence.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type CalendarTables = {
  'plan.calendar_item': {
    id: string
    mode: Mode
    kind: ItemKind
    title: string
    note: string
    is_private: boolean
    unit_id: string
    owner_id: string
    audience_keys: string[]
    channel_key: string | null
    initiative_id: string | null
    place: string
    starts: string
    ends: string
    recurrence: JSONColumnType<Recurrence | null, string | null, string | null>
    exceptions: Json<Exception[]>
    last_day: string | null
    revision: number
    cancelled_at: Date | null
    created_by: string
    created_at: Date
    updated_at: Date
  }
  'plan.audience_limit': { audience_key: string; per_week: number; set_by: string; set_at: Date }
  'plan.calendar_feed': {
    id: string
    token_hash: string
    kind: 'mine' | 'unit' | 'audience'
    person_id: string
    unit_id: string | null
    audience_key: string | null
    language: 'nb' | 'nn' | 'en'
    created_at: Date
    revoked_at: Date | null
  }
  'plan.initiative_message': { message_id: string; initiative_id: string }
  /** A view of the dispatch slice: what is planned there shows here. */
  'dispatch.public_planned': {
    id: string
    number: string
    mode: Mode
    title: string
    message_id: string
    unit_id: string
    created_by: string
    state: 'planned' | 'running' | 'paused' | 'stopped' | 'closed'
    starts_at: Date | null
    audience_keys: string[]
    has_started: boolean
  }
}

export function calendarTables(db: Database): Kysely<CalendarTables> {
  return db as Kysely<CalendarTables>
}
