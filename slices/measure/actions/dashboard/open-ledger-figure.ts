import { createHash } from 'node:crypto'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import type { OpenedFigure } from '../../rules/dashboard/figure.ts'
import type { LEDGER_FIGURES, LedgerFigure } from '../../rules/dashboard/ledger-figure.ts'
import type { ReachLine } from '../../rules/dashboard/reach-table.ts'
import { recompute } from '../../rules/recompute.ts'
import { ledgerView } from './counted-panel.ts'
import { findPlace } from './find-place.ts'
import { type LedgerView, languageFigures, pressFigures, reachFigures } from './ledger-panels.ts'

/** The figure as its address says it: `of` which ledger, of which place and days, and what of it. */
export type LedgerQuery = { of: (typeof LEDGER_FIGURES)[number]; from: string; to: string } & {
  [Part in 'unitId' | 'initiativeId' | 'audience' | 'channel' | 'state']?: string | undefined
}

/**
 * A figure of our own ledgers opened: counted anew with its rows. Throws `measure.no-such-value` when there is nothing to count, and
 * `measure.no-such-place`.
 */
export async function openLedgerFigure(varde: Varde, caller: Caller, query: LedgerQuery): Promise<OpenedFigure> {
  const held = await findPlace(varde, caller, query)
  const view = ledgerView(varde, held, { fromOn: query.from, toOn: query.to })
  const asked = sorted(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined))
  const found = (await figuresOf(varde, view, query.of)).find(({ figure }) => addressed(figure.source) === asked)
  if (!found) throw new Failure('not-found', 'measure.no-such-value')
  const { figure, recipe, rows } = found
  return {
    figure,
    recipe,
    recomputed: recompute(recipe, rows),
    provenance: {
      ...{ id: query.of, kind: 'varde', source: 'Varde', codeVersion: CODE_VERSION, by: null },
      reference: `${query.of}, ${held.place.name}, ${query.from} – ${query.to}`,
      fingerprint: createHash('sha256').update(canonical(rows)).digest('hex'),
      rowCount: rows.length,
      storyRule: null,
      at: varde.now().toISOString(),
    },
    rows,
    earlier: [],
    indicatorKey: null,
  }
}

async function figuresOf(varde: Varde, view: LedgerView, of: LedgerQuery['of']): Promise<LedgerFigure[]> {
  if (of === 'reach' || of === 'dispatches') {
    const { all, byAudience, byChannel, dispatches } = await reachFigures(varde, view)
    const lines = [...(all ? [all] : []), ...byAudience, ...byChannel]
    return [...lines.flatMap(ofLine), ...(dispatches ? [dispatches] : [])]
  }
  const figures =
    of.startsWith('press') || of === 'inquiries' ? pressFigures(varde, view) : languageFigures(varde, view)
  return Object.values(await figures).filter((one) => one !== null)
}

const ofLine = ({ total, states, reached }: ReachLine<LedgerFigure>) => [
  total,
  ...states.map(({ figure }) => figure),
  ...(reached ? [reached] : []),
]

const sorted = (pairs: [string, string][]) => JSON.stringify(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)))
const addressed = (source: string) => sorted([...new URL(source, 'http://varde.invalid').searchParams])
