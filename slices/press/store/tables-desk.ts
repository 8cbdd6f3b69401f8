import type { ColumnType, Generated } from 'kysely'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { AnswerSource } from '../rules/answer.ts'
import type { DeadlinePreset, UsualTime } from '../rules/deadline-presets.ts'
import type { InquiryChannel, InquiryKind, InquiryState } from '../rules/inquiry.ts'
import type { KindDetails } from '../rules/kind-details.ts'
import type { Permission } from '../rules/permission.ts'
import type { Json } from './json-column.ts'

/** Inquiries, their answers and letters, and who asks. */
export type DeskTables = {
  'press.outlet': {
    id: string
    mode: Mode
    name: string
    email: string | null
    phone: string | null
    note: string
    /** The unit that keeps it; null is the agency itself. */
    unit_id: string | null
    made_at: Date
  }
  'press.journalist': {
    id: string
    mode: Mode
    name: string
    outlet_id: string | null
    email: string | null
    phone: string | null
    language: string
    topics: string[]
    source: 'inquiry' | 'register'
    made_at: Date
    last_asked_at: Date | null
  }
  'press.inquiry_year': { year: number; last: number }
  'press.inquiry': {
    id: string
    number: string
    mode: Mode
    kind: InquiryKind
    channel: InquiryChannel
    state: InquiryState
    topic: string
    question: string
    language: string
    journalist_id: string | null
    outlet_id: string | null
    reply_email: string | null
    reply_phone: string | null
    unit_id: string
    suggested_by: 'named' | 'topic' | 'nothing' | null
    routed_at: Date | null
    owner_id: string | null
    owner_unit_id: string
    /** When the owner, registered away, took it by own press all the same. */
    taken_at: Generated<Date | null>
    details: ColumnType<KindDetails, string | undefined, string>
    case_id: string | null
    received_at: Date
    due_at: Date
    warned: number
    warn_at: Date | null
    permission: ColumnType<Permission | null, string | null, string | null>
    handed_to: string | null
    closed_reason: string | null
    reopened_at: Generated<Date | null>
    reopened_reason: Generated<string | null>
    answered_at: Date | null
    answered_by: 'email' | 'phone' | null
    message_id: string | null
    updated_at: Date
  }
  'press.kind_rule': {
    kind: InquiryKind
    usual_code: UsualTime['code']
    usual_amount: number
    presets: Json<[DeadlinePreset['code'], number][]>
    source: string | null
    /** Day, as text. */
    valid_from: string
    set_by: string
  }
  'press.inquiry_words': { inquiry_id: string; words: string }
  'press.answer': {
    inquiry_id: string
    text: string
    language: string
    sources: Json<AnswerSource[]>
    line_ids: string[]
    revision: number
    /** Everybody who has written since it was last approved, while the inquiry is open; then forgotten. */
    writers: string[]
    written_at: Date
    approved_revision: number | null
    approved_by: string | null
    approved_at: Date | null
    returned_reason: string | null
    weighed_ids: string[]
    weighed_reason: string | null
  }
  'press.source_request': {
    id: string
    inquiry_id: string
    unit_id: string
    ask: string
    due_at: Date
    asked_at: Date
    reply: string | null
    replied_at: Date | null
  }
  'press.letter': {
    id: string
    inquiry_id: string
    kind: 'incoming' | 'answer' | 'warning'
    message_id: string
    refers_to: string[]
    address: string
    name: string
    subject: string
    text: string
    at: Date
    state: 'received' | 'waiting' | 'sent' | 'refused'
    note: string | null
  }
  'press.attachment': {
    id: string
    letter_id: string
    name: string
    media_type: string
    size: number
    refused: 'type' | 'size' | null
    content: Buffer | null
  }
  'press.presence': { inquiry_id: string; person_id: string; is_writing: boolean; seen_at: Date }
  'press.form_use': { nonce: string; inquiry_id: string; used_at: Date }
}
