import type { Generated, JSONColumnType } from 'kysely'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ElementContent, ElementData, Standing, TextsByLanguage } from '../rules/element.ts'
import type { LinkKind } from '../rules/fields.ts'
import type { PackNotes } from '../rules/pack.ts'
import type { ElementKind } from '../rules/kinds.ts'

type Json<T extends object> = JSONColumnType<T, string, string>

export type EditionTable = {
  id: string
  number: number
  title: string
  state: 'draft' | 'in-force' | 'discarded'
  based_on_id: string | null
  valid_from: string | null
  valid_to: string | null
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
  begun_at: Date | null
  is_public: Generated<boolean>
  pack: string | null
  notes: Json<PackNotes>
  mode: Mode
  created_by: string
  /** Who gave it the title by a pack, and how many times one did; null: whoever began it. */
  titled_by: Generated<string | null>
  title_changes: Generated<number>
  created_at: Date
}

export type ElementTable = {
  edition_id: string
  key: string
  kind: ElementKind
  parent_key: string | null
  position: number
  texts: Json<TextsByLanguage>
  data: Json<ElementData>
  sources: Generated<string[]>
  standing: Standing
  is_public: Generated<boolean>
  revision: number
  changed_by: string
  changed_at: Date
}

export type LinkTable = { edition_id: string; from_key: string; to_key: string; kind: LinkKind }

export type ChangeTable = {
  id: string
  edition_id: string
  key: string
  revision: number
  before: JSONColumnType<ElementContent | Record<string, never>, string | null, string | null> | null
  after: JSONColumnType<ElementContent | Record<string, never>, string | null, string | null> | null
  reason: Generated<string>
  by: string
  at: Date
  place_before: Generated<number | null>
  place_after: Generated<number | null>
}

export type StrategyTables = {
  'strategy.edition': EditionTable
  'strategy.element': ElementTable
  'strategy.link': LinkTable
  'strategy.element_change': ChangeTable
}
