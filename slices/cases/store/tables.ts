import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Breadth, Level, SubjectKind } from '../rules/analysis.ts'
import type { AlertKind } from '../rules/alert.ts'
import type { ClockName } from '../rules/assessment-clock.ts'
import type { CaseLinkKind, CaseState, Happened, Soon } from '../rules/case.ts'
import type { HandedWay } from '../rules/ministry-note.ts'
import type { SupportNeed, SupportState } from '../rules/support.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
/** A name in the languages of the interface; bokmål is always there. */
export type Names = { nb: string; nn?: string; en?: string }

export type CasesTables = {
  'cases.analysis': {
    subject_kind: SubjectKind
    subject_id: string
    mode: Mode
    unit_id: string
    done_by: string | null
    done_at: Date | null
    created_by: string
    created_at: Date
  }
  'cases.analysis_row': {
    subject_kind: SubjectKind
    subject_id: string
    group_key: string
    group_names: Json<Names>
    interest: Level | null
    influence: Level | null
    breadth: Breadth | null
    channel_keys: string[]
    shaping: string
    revision: number
    answered_by: string
    answered_at: Date
  }
  'cases.ministry_note': {
    id: string
    case_id: string
    number: number
    facts: string
    may_be_asked: string
    we_say: string
    /** Why what may give security away stands in it. */
    reason: string | null
    fingerprint: string
    frozen_by: string
    frozen_at: Date
    handed_how: ColumnType<HandedWay | null, HandedWay | null | undefined, HandedWay | null>
    handed_to: ColumnType<string | null, string | null | undefined, string | null>
    handed_by: ColumnType<string | null, string | null | undefined, string | null>
    handed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    received_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  'cases.ministry_address': { recipient_id: string; address: string; confirmed_by: string; confirmed_at: Date }
  'cases.ministry_letter': {
    id: string
    note_id: string
    recipient_id: string
    name: string
    address: string
    language: string
    state: 'waiting' | 'sent' | 'refused'
    asked_by: string
    asked_at: Date
    sent_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    response: ColumnType<string | null, string | null | undefined, string | null>
  }
  /** Days come as text. */
  'cases.clock': { what: ClockName; how_soon: Soon; minutes: number; valid_from: string; set_by: string }
  'cases.support_request': {
    id: string
    mode: Mode
    unit_id: string
    directorate_id: string
    case_id: string | null
    need: SupportNeed
    title: string
    about: string
    how_soon: Soon
    state: SupportState
    answer_by: Date
    asked_by: string
    asked_at: Date
    helper_id: ColumnType<string | null, string | null | undefined, string | null>
    answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    reason: Generated<string>
    done_by: ColumnType<string | null, string | null | undefined, string | null>
    done_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    late_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    revision: Generated<number>
  }
  'cases.case_file': {
    id: string
    number: string
    mode: Mode
    title: string
    unit_id: string
    handling_unit_id: string
    state: CaseState
    how_soon: Soon
    assess_by: Date
    late_at: Date | null
    taken_by: string | null
    taken_at: Date | null
    breadth: Breadth | null
    ministry_must_know: boolean | null
    assessment: string
    assessed_by: string | null
    assessed_at: Date | null
    joined_into: string | null
    closed_by: string | null
    closed_at: Date | null
    closed_reason: string | null
    erased_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    revision: number
    created_at: Date
    updated_at: Date
  }
  'cases.report': {
    id: string
    client_key: string
    case_id: string
    unit_id: string
    what: string
    place: string
    happened: Happened
    who_asks: string[]
    how_soon: Soon
    callback: string
    names_cleared: boolean
    reported_by: string
    reported_at: Date
  }
  'cases.assignment': {
    id: string
    case_id: string
    from_unit_id: string
    to_unit_id: string
    reason: string
    by: string
    at: Date
    accepted_by: string | null
    accepted_at: Date | null
  }
  'cases.working_note': { id: string; case_id: string; text: string; by: string; at: Date }
  'cases.link': {
    id: string
    case_id: string
    kind: CaseLinkKind
    target_id: string | null
    title: string
    outlet: string
    published_on: string | null
    href: string | null
    by: string
    at: Date
  }
  'cases.alert': {
    id: string
    kind: AlertKind
    subject_id: string
    person_id: string
    is_urgent: boolean
    made_at: Date
  }
}

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<CasesTables> {
  return db as Kysely<CasesTables>
}
