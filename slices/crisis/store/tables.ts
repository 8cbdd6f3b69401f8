import type { Generated, JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { AskedDuty, Mode } from '../../../kit/kernel/caller.ts'
import type { AnsweredBy, CallAnswer, CallChannel, CallState, CrisisState, DoneWhen, HardStop, Level, Role } from '../rules/crisis.ts'
import type { EntryKind } from '../rules/entry.ts'
import type { FactState, Police } from '../rules/fact.ts'
import type { PracticeTables } from './tables-practice.ts'
import type { MentionTables } from './tables-mention.ts'
import type { PushTables } from './tables-push.ts'
import type { SituationTables } from './tables-situation.ts'
import type { StatementTables } from './tables-statement.ts'
import type { StatusTables } from './tables-status.ts'
import type { AfterTables, AroundTables } from './tables-around.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
/** A name in the languages of the interface; bokmål is always there. */
export type Names = { nb: string; nn?: string; en?: string }

export type CrisisTables = MentionTables & SituationTables & PushTables & StatementTables & StatusTables & {
  'crisis.scenario': {
    key: string
    names: Json<Names>
    position: number
    hard_stop: HardStop | null
    police_owns_facts: boolean
    is_active: boolean
  }
  'crisis.crisis': {
    id: string
    number: string
    mode: Mode
    scenario_key: string | null
    what: string
    place: string
    unit_id: string
    owner_unit_id: string
    told_unit_id: string | null
    level: Level
    security_crisis: boolean
    state: CrisisState
    call_state: CallState
    client_key: string
    declared_by: string
    declared_at: Date
    closed_by: string | null
    closed_at: Date | null
    closed_reason: string | null
    last_entry: number
    revision: number
    /** Calls whoever leads and the duty desk alone, until somebody comes. */
    is_narrow: Generated<boolean>
    /** Since when a fact of the room has told that somebody is dead, where its kind sets no such stop. */
    next_of_kin_stop_at: Generated<Date | null>
    calls_erased_at: Generated<Date | null>
    texts_erased_at: Generated<Date | null>
  }
  'crisis.position': {
    id: string
    crisis_id: string
    place: number
    role: Role
    duty: AskedDuty | null
    unit_id: string
    is_told: boolean
    filled_by: string | null
    filled_at: Date | null
    /** By the list of those who are asked, by somebody in the room, or by the level above. */
    filled_as: Generated<'list' | 'hand' | 'above'>
    /** Who handed it over, while they may take it back. */
    handed_by: Generated<string | null>
    /** When its list was made; null: when the crisis was declared. */
    listed_at: Generated<Date | null>
  }
  'crisis.candidate': { position_id: string; person_id: string; place: number; instead_of: string | null; is_reserve: boolean }
  'crisis.call': {
    crisis_id: string
    person_id: string
    times: number
    last_at: Date | null
    told_at: Date | null
    answer: CallAnswer | null
    answered_at: Date | null
    answered_by: AnsweredBy | null
  }
  'crisis.attempt': {
    id: string
    crisis_id: string
    /** Null: `unit_id` is written to, at its own address. */
    person_id: string | null
    unit_id: Generated<string | null>
    channel: CallChannel
    round: number
    state: 'due' | 'sending' | 'accepted' | 'refused' | 'stopped'
    due_at: Date
    tries: number
    handed_at: Date | null
    reference: string | null
    report: string | null
    response: string
    answered_by_link_at: Date | null
    held_by: Generated<number | null>
  }
  'crisis.action_card': {
    key: string
    role: Role
    position: number
    texts: Json<Names>
    scenario_keys: string[]
    due_minutes: number | null
    is_active: boolean
    phase: Generated<'during' | 'after'>
    done_when: Generated<DoneWhen | null>
  }
  'crisis.pack_rule': { key: string; content: Json<object> }
  'crisis.task': {
    id: string
    crisis_id: string
    role: Role
    position: number
    texts: Json<Names>
    due_at: Date | null
    made_by: string
    made_at: Date
    done_by: string | null
    done_at: Date | null
    done_when: Generated<DoneWhen | null>
  }
  'crisis.fact': {
    id: string
    crisis_id: string
    state: FactState
    text: string
    source: string
    counter: string
    police: Police
    revision: number
    /** The revision in which what it says, or is said against it, was last put in other words. */
    worded_revision: Generated<number>
    by: string
    at: Date
  }
  'crisis.entry': {
    id: string
    crisis_id: string
    seq: number
    client_key: string
    kind: EntryKind
    code: string | null
    params: Json<Record<string, unknown>>
    text: string
    salt: Buffer | null
    digest: Buffer
    written_at: Date
    received_at: Date
    by: string
    corrects: string | null
    redacted_by: string | null
    redacted_at: Date | null
    redacted_reason: string | null
  }
}

type AllTables = CrisisTables & StatementTables & StatusTables & AroundTables & AfterTables & PracticeTables

/** The process-wide handle knows no tables; this slice's stores see their own. */
export function tablesOf(db: Database): Kysely<AllTables> {
  return db as Kysely<AllTables>
}
