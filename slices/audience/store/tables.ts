import type { Generated, JSONColumnType } from 'kysely'
import type { Circle, Reach } from '../rules/group.ts'
import type { LegalBasis } from '../rules/legal-basis.ts'
import type { SegmentDefinition } from '../rules/segment.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type GroupRow = {
  id: string
  key: string
  parent_id: string | null
  names: Json<{ nb: string; nn: string; en: string }>
  /** The names in the strategy when a new edition was last heard of; null for a group the strategy does not have. */
  strategy_names: JSONColumnType<{ nb: string; nn: string; en: string } | null, string | null, string | null>
  circle: Circle
  reach: Reach
  audience_kind: string
  duties: Generated<string[]>
  interest: string | null
  influence: string | null
  assessment: string | null
  sort: Generated<number>
  key_path: Generated<string[]>
  is_reference: Generated<boolean>
  created_at: Date
  updated_at: Date
}

export type ContactRow = {
  id: string
  kind: 'person' | 'organisation'
  name: string
  title: string | null
  language: Generated<string>
  unit_id: string | null
  region: string | null
  legal_basis: LegalBasis
  evidence: string | null
  protected: Generated<boolean>
  suppressed_reason: string | null
  suppressed_at: Date | null
  is_demo: Generated<boolean>
  import_id: string | null
  /** Everybody who has written it by hand. */
  writer_ids: Generated<string[]>
  used_at: Date | null
  last_used_at: Date | null
  reviewed_at: Date | null
  created_at: Date
  updated_at: Date
  group_keys: Generated<string[]>
  audience_kind: string | null
  email: string | null
  sms: string | null
  webhook: string | null
  preferred: string | null
}

export type AudienceTables = {
  'audience.stakeholder_group': GroupRow
  'audience.left_out_group': { key: string; taken_out_by: string; taken_out_at: Date }
  'audience.contact': ContactRow
  'audience.contact_group': { contact_id: string; group_id: string; import_id: string | null }
  'audience.contact_point': {
    id: string
    contact_id: string
    channel: 'email' | 'sms' | 'webhook'
    address: string
    preferred: Generated<boolean>
    suppressed_reason: string | null
    import_id: string | null
  }
  'audience.suppression': { channel: string; digest: Buffer; reason: string; at: Date }
  'audience.head_count': {
    unit_id: string
    population: 'inmates' | 'convicted'
    language: string
    heads: number
    counted_on: string
    set_by: string
    is_demo: Generated<boolean>
  }
  'audience.subscription': {
    id: string
    unit_id: string | null
    topic: string | null
    channel: 'email' | 'sms'
    address: string | null
    language: string
    asked_at: Date
    confirmed_at: Date | null
    ended_at: Date | null
    evidence: string
    is_demo: Generated<boolean>
  }
  'audience.segment': {
    id: string
    name: string
    definition: Json<SegmentDefinition>
    created_by: string
    created_at: Date
    updated_at: Date
  }
  'audience.use_mark': { id: string; definition: Json<SegmentDefinition>; at: Date }
  'audience.import': ImportRow
  'audience.import_fault': {
    import_id: string
    row_number: number
    field: string
    code: string
    contact_id: string | null
  }
}

export type ImportRow = {
  id: string
  file_name: string
  file_kind: 'csv' | 'xlsx'
  bytes: number
  encoding: string | null
  separator: string | null
  columns: Json<{ header: string; samples: string[] }[]>
  mapping: Json<Record<string, number>>
  options: Json<ImportOptions>
  state: 'uploaded' | 'checking' | 'checked' | 'applying' | 'applied' | 'stopped' | 'failed' | 'undoing' | 'undone'
  stop_asked: Generated<boolean>
  rows_total: number | null
  rows_done: Generated<number>
  rows_faulty: Generated<number>
  rows_duplicate: Generated<number>
  contacts_made: Generated<number>
  contacts_kept: Generated<number>
  failure: string | null
  started_by: string
  started_at: Date
  applied_at: Date | null
  undone_at: Date | null
  touched_at: Date | null
}

/** What holds for every row of an import that does not say otherwise itself. */
export type ImportOptions = {
  groupKeys: string[]
  language: string
  legalBasis: LegalBasis
  evidence: string
}
