import type { Database } from '../../../kit/db/database.ts'
import { shieldedOf } from '../../confidentiality/index.ts'
import type { LedgerRow } from '../rules/dashboard/ledger-figure.ts'

/** Rows of figures that were counted before what they are of became for named persons: they stand there, and say nothing. */
export async function withoutShielded<Row extends LedgerRow>(db: Database, rows: readonly Row[]): Promise<Row[]> {
  const refs = rows.map(({ ref }) => ref).filter((ref) => ref.startsWith('dsp_'))
  const shielded = await shieldedOf(db, refs)
  return rows.map((row) => (shielded.has(row.ref) ? { ...row, ...SAYS_NOTHING } : row))
}

const SAYS_NOTHING = { label: '–', ref: '', amount: null, hits: null, n: null }
