import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Concern, MatterChecks } from '../rules/approval.ts'
import type { Block } from '../rules/body.ts'
import type { ByNameTerms } from '../rules/by-name.ts'
import type { MessageState } from '../rules/message-state.ts'
import type { PrincipleAnswer } from '../rules/principles.ts'
import type { TranslationState } from '../rules/translation.ts'

/** jsonb comes as a value and goes as text. */
type Json<T> = ColumnType<T, string, string>

export type MessageKind = 'information' | 'press-release' | 'crisis-first' | 'correction' | 'notice'

export type MessageTables = {
  'message.message': {
    id: string
    mode: Mode
    kind: MessageKind
    unit_id: string
    owner_id: string
    state: MessageState
    working_title: string
    audience_kinds: string[]
    source_language: string
    settings_revision: number
    question: Json<Record<string, string> | null> | null
    confirm: boolean
    by_name: boolean
    by_name_reason: string | null
    by_name_ground: Generated<string | null>
    by_name_until: Generated<string | null>
    /** Last day of names that were asked for under the old rule and were out then. */
    by_name_old_until: Generated<string | null>
    checks: Json<MatterChecks>
    corrects_id: string | null
    created_at: Date
    updated_at: Date
    withdrawn_reason: string | null
    /** The state that it was withdrawn from; null while it is not, and of what ended before it was kept. */
    ended_from: Generated<MessageState | null>
    initiative_id: string | null
    goal_keys: Generated<string[]>
    gap_keys: Generated<string[]>
    audience_keys: Generated<string[]>
    block_keys: Generated<string[]>
    role_key: string | null
    origin_revision: Generated<number>
    concerns: Generated<Concern[]>
    /** The crisis room that holds it, and alone approves, corrects and withdraws it; null for every other text. */
    held_by: Generated<string | null>
    /** The message that this one says the same as, in more languages. */
    edition_of: Generated<string | null>
  }
  'message.edition': {
    message_id: string
    language: string
    title: string
    body: Json<Block[]>
    revision: number
    source_revision: number
    /** What its own writer says it follows; another's word is `source_revision`. */
    follows_revision: Generated<number | null>
    /** The revision of this edition that somebody read and checked. */
    checked_revision: Generated<number | null>
    checked_at: Date | null
    checked_by: string | null
    updated_at: Date
  }
  'message.revision': {
    message_id: string
    language: string
    number: number
    title: string
    body: Json<Block[]>
    author_id: string
    started_at: Date
    saved_at: Date
  }
  'message.settings_change': {
    message_id: string
    number: number
    settings: Json<Record<string, unknown>>
    author_id: string
    saved_at: Date
  }
  'message.comment': {
    id: string
    message_id: string
    language: string
    block: number
    quote: string
    text: string
    author_id: string
    created_at: Date
    resolved_by: string | null
    resolved_at: Date | null
  }
  'message.finding_choice': {
    message_id: string
    language: string
    finding_id: string
    finding_check: string
    excerpt: string
    choice: 'replaced' | 'kept'
    replacement: string | null
    reason: string | null
    person_id: string
    at: Date
  }
  'message.by_name_ground': {
    key: string
    names: Json<{ nb: string; nn: string; en: string }>
    /** Days come as text. */
    valid_from: string
    valid_to: string | null
  }
  'message.legal_basis': {
    key: string
    names: Json<Record<string, string>>
    about: Json<Record<string, string>>
    kind: 'ground' | 'consent' | 'law'
    /** Keys of the grounds that it may lift a stop for. */
    lifts: string[]
    valid_from: string
    valid_to: string | null
    is_verified: boolean
  }
  'message.stop_lift': {
    id: string
    message_id: string
    language: string
    finding_id: string
    finding_check: string
    legal_basis_key: string
    reason: string
    lifted_by: string
    lifted_at: Date
  }
  'message.approval': {
    id: string
    message_id: string
    asked_by: string
    asked_at: Date
    decision: 'approved' | 'returned' | 'taken-back' | 'ended' | null
    decided_by: string | null
    decided_at: Date | null
    instead_of: string | null
    reason: string | null
    /** The edition of the strategy whose principles were answered; null when none were. */
    strategy_edition_id: string | null
    principles: Json<PrincipleAnswer[] | null> | null
  }
  'message.translation': {
    id: string
    message_id: string
    language: string
    person_id: string
    /** YYYY-MM-DD */
    due_on: string
    note: string
    state: TranslationState
    asked_revision: number
    delivered_revision: number | null
    asked_by: string
    asked_at: Date
    moved_by: string
    moved_at: Date
    reason: string | null
  }
  'message.translation_notice': {
    id: string
    translation_id: string
    kind: NoticeKind
    due_on: string
    person_id: string
    made_at: Date
  }
  'message.version': VersionTable
  'message.public_version': VersionTable
}

/** What somebody is told of a translation by e-mail. */
export type NoticeKind = 'asked' | 'returned' | 'withdrawn' | 'delivered' | 'given-back' | 'day-set' | 'before' | 'late'

type VersionTable = {
  id: string
  message_id: string
  number: number
  fingerprint: string
  editions: Json<Record<string, { title: string; body: Block[] }>>
  question: Json<Record<string, string> | null> | null
  confirm: boolean
  by_name: boolean
  by_name_reason: string | null
  by_name_terms: ColumnType<ByNameTerms | null, string | null | undefined, never>
  kind: MessageKind
  unit_id: string
  mode: Mode
  approved_by: string
  approved_at: Date
  withdrawn_at: Date | null
  replaces_id: string | null
}

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<MessageTables> {
  return db as Kysely<MessageTables>
}
