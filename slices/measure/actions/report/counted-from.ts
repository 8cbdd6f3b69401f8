import { createHash } from 'node:crypto'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import type { LedgerFigure } from '../../rules/dashboard/ledger-figure.ts'
import type { CountedFrom, FrozenRowsBySource } from '../../rules/report/report-figure.ts'

/** SHA-256 of what was counted, in its canonical form, as hex. */
export const printOf = (counted: unknown): string => createHash('sha256').update(canonical(counted)).digest('hex')

/** Rows of these figures by their source, and where they come from. `rows` is how many there are of the largest. */
export function countedFrom(
  { now }: Pick<Varde, 'now'>,
  query: string,
  figures: readonly (LedgerFigure | null)[],
): { from: CountedFrom; rows: FrozenRowsBySource } {
  const there = figures.filter((one) => one !== null)
  const rows = Object.fromEntries(
    there.map(({ figure, rows: own, recipe, earlier }) => [figure.source, { rows: own, recipe, earlier }]),
  )
  return {
    rows,
    from: {
      ...{ query, fingerprint: printOf(rows), codeVersion: CODE_VERSION, at: now().toISOString() },
      rows: Math.max(0, ...there.map((one) => one.rows.length)),
    },
  }
}
