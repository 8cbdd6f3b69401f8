import type { Varde } from '../../../../kit/settings/varde.ts'
import type { Panel, PanelKind, Target } from '../../rules/dashboard/dashboard-view.ts'
import type { Figure } from '../../rules/dashboard/figure.ts'
import type { LedgerFigure } from '../../rules/dashboard/ledger-figure.ts'
import type { ReachLine } from '../../rules/dashboard/reach-table.ts'
import type { OwnQuery } from '../../rules/own/own-query.ts'
import { ownLinks } from '../../store/own-links.ts'
import { reachCountedAt } from '../../store/reach.ts'
import { targetOf } from './chain-panel.ts'
import type { HeldPlace } from './find-place.ts'
import type { Ground } from './ground.ts'
import { type LedgerView, languageFigures, pressFigures, reachFigures } from './ledger-panels.ts'

type CountedKind = Exclude<PanelKind, 'chain' | 'organisation' | 'reputation' | 'targets'>

/** What is counted of our own ledgers for a place: who was reached, what was published, and how the press was answered. */
export async function countedPanel(
  varde: Varde,
  { held, indicators, days }: Ground,
  kind: CountedKind,
): Promise<Panel> {
  const view = ledgerView(varde, held, days)
  if (kind === 'reach') {
    const { all, byAudience, byChannel, dispatches } = await reachFigures(varde, view)
    const countedAt = (await reachCountedAt(varde.db, varde.mode))?.toISOString() ?? null
    const lines = { byAudience: byAudience.map(shownLine), byChannel: byChannel.map(shownLine) }
    return { kind, countedAt, dispatches: figureIn(dispatches), all: all && shownLine(all), ...lines }
  }
  if (kind === 'press') {
    const { inquiries, median, inTime } = await pressFigures(varde, view)
    return { kind, inquiries: figureIn(inquiries), median: figureIn(median), inTime: figureIn(inTime) }
  }
  const { texts, bokmal, nynorsk, readability } = await languageFigures(varde, view)
  const links = await ownLinks(varde.db)
  const aimed = (query: OwnQuery): Target | null => {
    const keys = links.filter((link) => link.query === query).map((link) => link.indicator_key)
    return indicators.flatMap(({ row }) => (keys.includes(row.key) ? (targetOf(row) ?? []) : []))[0] ?? null
  }
  const figures = { texts: figureIn(texts), bokmal: figureIn(bokmal), nynorsk: figureIn(nynorsk) }
  const targets = { nynorskTarget: aimed('nynorsk'), readabilityTarget: aimed('readability') }
  return { kind, ...figures, readability: figureIn(readability), ...targets }
}

/** A place as its ledgers are read within some days. */
export function ledgerView(
  { mode }: Pick<Varde, 'mode'>,
  { place, unitIds, initiativeId }: HeldPlace,
  days: { fromOn: string; toOn: string },
): LedgerView {
  const address: Record<string, string> = initiativeId === null ? { unitId: place.id } : { initiativeId }
  return {
    place: { address, ...days },
    scope: { mode, unitIds, initiativeId, isWhole: place.level === 'agency', ...days },
    isSmall: place.level === 'unit',
  }
}

const figureIn = (counted: LedgerFigure | null): Figure | null => counted?.figure ?? null

/** A line as it is shown, without its rows. */
export const shownLine = ({ key, total, states, reached }: ReachLine<LedgerFigure>): ReachLine<Figure> => ({
  key,
  total: total.figure,
  states: states.map(({ state, figure }) => ({ state, figure: figure.figure })),
  reached: figureIn(reached),
})
