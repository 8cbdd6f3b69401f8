import type { Generated, JSONColumnType } from 'kysely'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Phase, QuestionText, StatusText, StatusTexts } from '../rules/status.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

/** Tables and views of the open status page. */
export type StatusTables = {
  'crisis.status_version': {
    id: string
    crisis_id: string
    number: number | null
    phase: Phase
    texts: Json<StatusTexts<StatusText>>
    next_at: Date | null
    relatives_phone: string | null
    corrects_id: string | null
    revision: number
    /** The last who wrote. */
    written_by: string
    /** Everybody who has written since it was last approved. */
    writers: Generated<string[]>
    written_at: Date
    approved_by: string | null
    approved_at: Date | null
    withdrawn_at: Generated<Date | null>
    /** The words that this one says are no longer confirmed. */
    /** What the unit was called when it was approved; the database writes it. */
    unit_name: Generated<string | null>
    unit_names: Generated<Json<Record<string, string>> | null>
    /** False for what stands in the place of words that hold no longer: it keeps no promise of a message. */
    is_message: Generated<boolean>
    /** Since when the page says that the fact of these words has fallen. */
    disowned_at: Generated<Date | null>
  }
  'crisis.status_question': {
    id: string
    crisis_id: string
    texts: Json<StatusTexts<QuestionText>>
    revision: number
    /** The last who wrote. */
    written_by: string
    /** Everybody who has written since it was last approved. */
    writers: Generated<string[]>
    written_at: Date
    approved_by: string | null
    approved_at: Date | null
    disowned_at: Generated<Date | null>
    replaces_id: string | null
    retired_by: string | null
    retired_at: Date | null
  }
  'crisis.public_status': {
    id: string
    key: string
    mode: Mode
    unit_id: string
    scenario_key: string | null
    declared_at: Date
    number: number
    phase: Phase
    /** Null when they are withdrawn. */
    texts: Json<StatusTexts<StatusText>> | null
    next_at: Date | null
    relatives_phone: string | null
    corrects_id: string | null
    approved_at: Date
    withdrawn_at: Date | null
    words: string
    /** When the room was closed. */
    closed_at: Date | null
    /** When an answer last came or went. */
    answers_at: Date | null
    /** What the unit was called then. */
    unit_name: string
    unit_names: Json<Record<string, string>>
    is_message: boolean
    disowned_at: Date | null
  }
  'crisis.public_said': { message_id: string; mode: Mode; key: string; status_id: string; next_at: Date | null }
  'crisis.public_unsure': {
    message_id: string
    mode: Mode
    key: string
    said_at: Date
    since: Date
  }
  'crisis.public_status_question': {
    id: string
    key: string
    mode: Mode
    texts: Json<StatusTexts<QuestionText>>
    approved_at: Date
    /** It took the place of another answer. */
    is_correction: boolean
    /** Since when the page says that its fact has fallen. */
    disowned_at: Date | null
  }
}
