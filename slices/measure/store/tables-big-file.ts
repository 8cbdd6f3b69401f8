import type { JSONColumnType } from 'kysely'
import type { BigState } from '../rules/big-file/big-file.ts'
import type { BigOutcome } from '../rules/big-file/big-file-view.ts'
import type { ValueMapping } from '../rules/import/columns.ts'

export type BigFileTables = {
  'measure.big_file': {
    id: string
    what: 'values' | 'mentions'
    file_name: string
    file_kind: 'csv' | 'xlsx'
    fingerprint: string
    bytes: number
    signature: string
    headers: string[]
    samples: JSONColumnType<string[][], string, string>
    source: string
    mapping: JSONColumnType<ValueMapping, string, string>
    state: BigState
    lines: number | null
    rows_read: number
    outcome: JSONColumnType<BigOutcome, string | null, string | null> | null
    fault: string | null
    fault_row: number | null
    held_until: Date | null
    provenance_id: string | null
    mention_import_id: string | null
    values_made: number
    started_by: string
    started_at: Date
    touched_at: Date
    taken_by: string | null
    applied_at: Date | null
    undone_at: Date | null
  }
}
