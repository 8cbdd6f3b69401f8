import type { ColumnType, Generated } from 'kysely'
import type { Duty, Language } from '../../../kit/kernel/caller.ts'
import type { GivingKind } from '../rules/own-power.ts'
import type { ImportStep } from '../rules/undo-people.ts'
import type { ApproverDuty, AudienceKind, Level, MessageKind, UnitKind } from '../rules/words.ts'

/** jsonb: read as an object; the store writes it as JSON text. */
type Json<T> = ColumnType<T, string, string>

/** A row as the actions hold it, before the store turns jsonb into text. */
export type Row<T> = { [K in keyof T]: T[K] extends ColumnType<infer S, string, string> ? S : T[K] }

export type UnitTable = {
  id: string
  parent_id: string | null
  kind: UnitKind
  name: string
  names: Json<Record<string, string>>
  short_name: string
  region: string | null
  municipality: string | null
  duty_phone: string | null
  email: string | null
  language: 'nb' | 'nn'
  valid_from: string
  valid_to: string | null
  verified: boolean
  source: string | null
  note: string | null
  changed_on: string
}

export type UnitHistoryTable = {
  id: string
  unit_id: string
  parent_id: string | null
  kind: UnitKind
  name: string
  names: Json<Record<string, string>>
  short_name: string
  region: string | null
  municipality: string | null
  valid_from: string
  valid_to: string
  changed_by: string
  reason: string | null
}

export type PersonTable = {
  id: string
  unit_id: string
  title: string
  display_name: string
  email: string | null
  mobile: string | null
  language: Language
  is_demo: boolean
  protected: boolean
  valid_from: string
  valid_to: string | null
  erased_at: Date | null
}

export type DutyTable = {
  id: string
  person_id: string
  unit_id: string
  duty: Duty
  valid_from: string
  valid_to: string | null
}

export type AbsenceTable = {
  id: string
  person_id: string
  from_at: Date
  to_at: Date | null
  deputy_id: string | null
}

export type AuthorityTable = {
  id: string
  message_kind: MessageKind
  audience_kind: AudienceKind
  from_level: Level
  approver_duty: Duty
  approver_level: Level
  legal_note: string
  in_source: boolean
  valid_from: string
  valid_to: string | null
}

export type GivingTable = {
  id: string
  kind: GivingKind
  person_id: string | null
  unit_id: string | null
  duty: Duty | null
  row_id: string | null
  before_id: string | null
  before_kind: UnitKind | null
  given_by: string
  given_at: Date
  seconded_by: string | null
  seconded_at: Date | null
}

export type MoveTable = {
  id: string
  person_id: string
  from_unit_id: string
  to_unit_id: string
  moves_on: string
  ends_duties: boolean
  asked_by: string
  asked_at: Date
  done_at: Date | null
  called_off_at: Date | null
}

export type PeopleImportTable = {
  id: string
  made_by: string
  made_at: Date
  added: number
  changed: number
  closed: number
  steps: ColumnType<ImportStep[] | null, string | null, null>
  undone_by: string | null
  undone_at: Date | null
}

export type PrivacyRuleTable = {
  record_kind: string
  names: Json<Record<string, string>>
  content: Json<Record<string, string>>
  legal_basis: string
  retention_days: number | null
  retention_note: Json<Record<string, string>>
  special_category: boolean
}

export type OrganisationTables = {
  'organisation.unit': UnitTable
  'organisation.unit_history': UnitHistoryTable
  'organisation.person': PersonTable
  'organisation.duty': DutyTable
  'organisation.absence': AbsenceTable
  'organisation.authority': AuthorityTable
  'organisation.crisis_chain': { position: number; duty: ApproverDuty; level: Level; from_levels: Level[] }
  'organisation.giving': GivingTable
  'organisation.giving_notice': { id: string; giving_id: string; person_id: string }
  'organisation.giving_rule': { one: Generated<boolean>; known_after_days: number }
  'organisation.move': MoveTable
  'organisation.people_import': PeopleImportTable
  'organisation.privacy_rule': PrivacyRuleTable
  'organisation.public_privacy': PrivacyRuleTable
}
