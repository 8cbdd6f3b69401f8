import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Place } from '../rules/duty-book.ts'
import type { AnswerSource } from '../rules/answer.ts'
import type { InquiryChannel, InquiryKind, InquiryState, Permission } from '../rules/inquiry.ts'
import type { LineKind, LineSource, LineTexts } from '../rules/line.ts'
import type { Licence, PictureSize, PictureTexts } from '../rules/picture.ts'
import type { ProactiveKind, ProactiveState } from '../rules/proactive.ts'
import type { ReleaseEdition } from '../rules/release.ts'

/** jsonb comes as a value and goes as text. */
type Json<T> = ColumnType<T, string, string>

type HoursColumns = {
  season_from: string
  season_to: string
  weekdays: number[]
  opens: string
  closes: string
  on_holidays: boolean
  is_closed: boolean
}
type AnsweringColumns = {
  unit_id: string
  from_at: Date
  to_at: Date
  answers_unit_id: string
  phone: string | null
}

/** The slice's own tables, and the published views that it reads. The press room reads views alone. */
export type PressTables = {
  'press.line': {
    id: string
    mode: Mode
    kind: LineKind
    unit_id: string
    owner_id: string
    topic: string
    texts: Json<LineTexts>
    sources: Json<LineSource[]>
    /** Day, as text: the driver reads dates so. */
    expires_on: string
    is_public: boolean
    revision: number
    written_by: string
    written_at: Date
    created_at: Date
    version: number | null
    approved_revision: number | null
    retired_at: Date | null
    retired_reason: string | null
  }
  'press.line_version': {
    line_id: string
    number: number
    topic: string
    texts: Json<LineTexts>
    sources: Json<LineSource[]>
    is_public: boolean
    expires_on: string
    written_by: string
    approved_by: string
    approved_at: Date
  }
  'press.line_use': {
    id: string
    line_id: string
    number: number
    subject: string
    used_at: Date
    told_at: Date | null
  }
  'press.line_words': { line_id: string; topic: string; text: string }
  'press.outlet': {
    id: string
    mode: Mode
    name: string
    email: string | null
    phone: string | null
    note: string
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
    case_id: string | null
    received_at: Date
    due_at: Date
    warned: number
    warn_at: Date | null
    permission: ColumnType<Permission | null, string | null, string | null>
    handed_to: string | null
    closed_reason: string | null
    answered_at: Date | null
    answered_by: 'email' | 'phone' | null
    message_id: string | null
    updated_at: Date
  }
  'press.inquiry_words': { inquiry_id: string; words: string }
  'press.answer': {
    inquiry_id: string
    text: string
    language: string
    sources: Json<AnswerSource[]>
    line_ids: string[]
    revision: number
    /** While the inquiry is open, so that another approves; then forgotten. */
    written_by: string | null
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
    state: 'received' | 'waiting' | 'sending' | 'sent' | 'refused'
    tries: number
    try_at: Date | null
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
  'press.proactive': {
    id: string
    mode: Mode
    kind: ProactiveKind
    state: ProactiveState
    title: string
    about: string
    unit_id: string
    owner_id: string
    outlet_id: string | null
    role_key: string | null
    block_keys: string[]
    initiative_id: string | null
    planned_on: string | null
    outcome: Generated<string>
    coverage_title: string | null
    coverage_href: string | null
    coverage_on: string | null
    mention_id: string | null
    revision: Generated<number>
    created_at: Date
    updated_at: Date
  }
  'press.proactive_step': {
    id: string
    proactive_id: string
    state: ProactiveState
    reason: Generated<string>
    by: string
    at: Date
  }
  'press.duty_number': {
    unit_id: string
    primary_phone: string | null
    alternate_phone: string | null
    is_duty_number: boolean
    changed_by: string
    changed_at: Date
  }
  'press.rota': {
    id: string
    unit_id: string
    place: Place
    person_id: string
    weekdays: number[]
    starts: string
    ends: string
    every_weeks: number
    valid_from: string
    valid_to: string | null
    made_by: string
    made_at: Date
  }
  'press.shift': {
    id: string
    unit_id: string
    place: Place
    person_id: string
    from_at: Date
    to_at: Date
    made_by: string
    made_at: Date
    cancelled_at: Date | null
  }
  'press.telephone_hours': HoursColumns & { id: string; source: string | null }
  'press.public_telephone_hours': HoursColumns
  'press.answering': AnsweringColumns
  'press.public_answering': AnsweringColumns
  'organisation.public_person': { id: string; display_name: string; email: string | null; language: string }
  'press.follower': {
    id: string
    mode: Mode
    address: string | null
    language: string
    kinds: string[]
    regions: string[]
    words: string
    asked_at: Date
    confirmed_at: Date | null
    ended_at: Date | null
  }
  'press.news_run': { version_id: string; at: Date }
  'press.news_letter': {
    id: string
    follower_id: string
    message_id: string | null
    state: 'waiting' | 'sending' | 'sent' | 'refused'
    tries: Generated<number>
    try_at: Date | null
    at: Date
  }
  'press.advance_copy': {
    id: string
    /** Never `exercise`: a constraint holds it. */
    mode: Mode
    message_id: string
    version_id: string
    language: string
    outlet_id: string
    address: string
    embargo_until: Date
    given_by: string
    given_at: Date
    state: 'waiting' | 'sending' | 'sent' | 'refused'
    tries: Generated<number>
    try_at: Date | null
    sent_at: Date | null
    recalled_at: Date | null
    recall_state: 'waiting' | 'sending' | 'sent' | 'refused' | null
  }
  'message.public_version': {
    id: string
    message_id: string
    editions: Record<string, ReleaseEdition>
    unit_id: string
  }
  'press.fact': {
    id: string
    mode: Mode
    value: string
    labels: Json<Record<string, string>>
    source: string
    href: string | null
    as_of: string
    is_front: boolean
    position: number
    changed_by: string
    changed_at: Date
    retired_at: Date | null
  }
  'press.public_fact': {
    id: string
    mode: Mode
    value: string
    labels: Record<string, string>
    source: string
    href: string | null
    as_of: string
    is_front: boolean
    position: number
  }
  'press.public_question': {
    id: string
    mode: Mode
    unit_id: string
    number: number
    topic: string
    texts: LineTexts
    sources: LineSource[]
    approved_at: Date
    expires_on: string
  }
  'press.language_rule': {
    id: string
    unit_id: string | null
    least_nb: number
    least_nn: number
    source: string
    valid_from: string
    valid_to: string | null
  }
  'press.picture': {
    id: string
    mode: Mode
    message_id: string | null
    texts: Json<PictureTexts>
    credit: string
    licence: Licence
    people: 'nobody' | 'consent'
    consent_reference: string | null
    changed_by: string
    changed_at: Date
    retired_at: Date | null
  }
  'press.picture_size': { picture_id: string; size: PictureSize; width: number; height: number; bytes: Buffer }
  'press.public_picture': {
    id: string
    mode: Mode
    message_id: string | null
    texts: PictureTexts
    credit: string
    licence: Licence
    changed_at: Date
  }
  'press.public_picture_size': {
    picture_id: string
    size: PictureSize
    width: number
    height: number
    length: number
    bytes: Buffer
  }
  'press.form_use': { nonce: string; inquiry_id: string; used_at: Date }
  'press.release_words': { version_id: string; words: string }
  'press.public_release': {
    /** Of the publication: one opening of one version. */
    id: string
    message_id: string
    version_id: string
    /** Number of the dispatch. */
    number: string
    kind: string
    mode: Mode
    unit_id: string
    editions: Record<string, ReleaseEdition>
    released_at: Date
    withdrawn_at: Date | null
    /** Publication that replaces this one, when that is released too. */
    corrected_by: string | null
  }
  'organisation.public_unit': {
    id: string
    name: string
    names: Record<string, string>
    kind: string
    region: string | null
    path: string[]
    is_current: boolean
  }
  'organisation.public_duty_phone': { unit_id: string; duty_phone: string }
}

export const pressTables = (handle: Database) => handle as Kysely<PressTables>
