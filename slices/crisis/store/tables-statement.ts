import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { HardStop } from '../rules/crisis.ts'
import type { FirstAudience } from '../rules/first-message.ts'
import type { PromiseState } from '../rules/promise.ts'
import type { Unfounded } from '../rules/sentence-basis.ts'
import type { Group, StatementKind, StatementState, StopGround } from '../rules/statement.ts'

/** What is said, by language; as it was approved. */
export type StatementTexts = Record<string, { title: string; paragraphs: string[] }>

/** First words as they are written, and everybody who has written them since the last yes. */
export type FirstDraft = { title: string; body: string; asserts: string[]; writers: string[] }

/** Tables of what is said in a crisis: first messages, statements, promises. */
export type StatementTables = {
  'crisis.first_message': {
    id: string
    scenario_key: string | null
    audience: FirstAudience
    language: string
    title: string
    body: string
    revision: number
    changed_by: string | null
    changed_at: Date | null
    /** Everybody who has written since it was last approved. */
    writers: Generated<string[]>
    approved_by: string | null
    approved_at: Date | null
    approved_until: string | null
    /** Our own translation that nobody who knows the language has read. */
    is_unread: Generated<boolean>
    /** A leader's word, given with the approval, that what is public does not wait past its time for own staff. */
    waived_by: Generated<string | null>
    waived_at: Generated<Date | null>
    waiver_reason: Generated<string | null>
    /** What the words assert that the declaration does not say; in their language. */
    asserts: Generated<string[]>
    /** Other words, which wait for a yes while those that are approved stay in use; `revision` and `changed_*` are theirs. */
    draft: ColumnType<FirstDraft | null, string | null | undefined, string | null>
  }
  'crisis.scenario_phrase': { scenario_key: string; language: string; phrase: string }
  'crisis.first_language': { audience: FirstAudience; language: string; position: number }
  'crisis.statement': {
    id: string
    crisis_id: string
    number: number
    kind: StatementKind
    state: StatementState
    corrects: string | null
    out_by: Date | null
    next_at: Date | null
    admits: boolean
    made_by: string
    made_at: Date
    released_at: Date | null
    out_at: Date | null
    status_id: string | null
    question_id: Generated<string | null>
    dropped_reason: string | null
    held_up_code: Generated<string | null>
    held_up_details: JSONColumnType<Record<string, unknown>, string | undefined, string | null> | null
    held_up_since: Generated<Date | null>
    held_up_tried_at: Generated<Date | null>
    /** Sentences that rest on no fact, each with why it is said. */
    unfounded: ColumnType<Unfounded[], string | undefined, string>
    waiver_asked_by: Generated<string | null>
    waiver_asked_at: Generated<Date | null>
  }
  'crisis.waiver': {
    id: string
    statement_id: string
    reason: string
    given_by: string
    given_at: Date
    is_beforehand: boolean
    withdrawn_by: Generated<string | null>
    withdrawn_at: Generated<Date | null>
    used_at: Generated<Date | null>
  }
  'crisis.statement_part': {
    id: string
    statement_id: string
    position: number
    groups: Group[]
    message_id: string
    version_id: string | null
    dispatch_id: string | null
    released_at: Date | null
    texts: JSONColumnType<StatementTexts, string, string>
    /** Empty for what left at once; else the languages in which it follows. */
    languages: Generated<string[]>
    dropped_reason: Generated<string | null>
    /** What another room holds back of it, where the statement is out or it is in another language. */
    held_up_code: Generated<string | null>
    held_up_details: JSONColumnType<Record<string, unknown>, string | undefined, string | null> | null
    held_up_since: Generated<Date | null>
    held_up_tried_at: Generated<Date | null>
    /** Of its groups, those that waited at a stop and never get it. */
    ended_groups: Generated<Group[]>
  }
  /** `is_counter`: what the room says to a rumour, which is the fact. */
  'crisis.statement_fact': { statement_id: string; fact_id: string; revision: number; is_counter: Generated<boolean> }
  'crisis.promise': {
    id: string
    crisis_id: string
    statement_id: string | null
    /** Whom it was promised: `public` is everybody. */
    to_group: ColumnType<Group, Group | undefined, never>
    due_at: Date
    made_by: string
    made_at: Date
    state: PromiseState
    settled_at: Date | null
    kept_by: string | null
    admitted_at: Date | null
    admitted_by: string | null
    reason: string | null
    warned: number | null
  }
  'crisis.assertion': { crisis_id: string; text: string; confirmed_by: string; confirmed_at: Date }
  'crisis.stop_lift': {
    crisis_id: string
    stop: HardStop
    ground: StopGround
    source: string
    lifted_by: string
    lifted_at: Date
  }
  'crisis.stop_pass': {
    crisis_id: string
    stop: HardStop
    group: Group
    reason: string
    given_by: string
    given_at: Date
  }
  'crisis.clock': {
    only_one: boolean
    warn_minutes: number[]
    staff_minutes: number
    margin_seconds: number
    next_minutes: number[]
  }
}
