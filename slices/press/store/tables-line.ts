import type { Generated } from 'kysely'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { LineKind, LineSource, LineTexts } from '../rules/line.ts'
import type { ProactiveKind, ProactiveState } from '../rules/proactive.ts'
import type { Json } from './json-column.ts'

/** What we say, and what we offer of our own accord. */
export type LineTables = {
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
    writers: string[]
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
    kind: LineKind
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
}
