import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { LedgerFigure } from '../../rules/dashboard/ledger-figure.ts'
import type { ReachLine } from '../../rules/dashboard/reach-table.ts'
import type { ReportContent } from '../../rules/report/report.ts'
import type {
  CountedFrom,
  FrozenRowsBySource,
  Press,
  PublishedLanguage,
  Reach,
} from '../../rules/report/report-figure.ts'
import { ledgerView, shownLine } from '../dashboard/counted-panel.ts'
import { findPlace } from '../dashboard/find-place.ts'
import { type LedgerView, languageFigures, pressFigures, reachFigures } from '../dashboard/ledger-panels.ts'
import { countedFrom } from './counted-from.ts'

export type Counted<Of> = { shown: Of; from: CountedFrom; rows: FrozenRowsBySource }

/** The unit of a report as its ledgers are read in the period. In a report that everyone may read, small cells are kept back whatever the unit. */
export async function reportView(
  varde: Varde,
  caller: Caller,
  unitId: string,
  content: ReportContent,
): Promise<LedgerView> {
  const view = ledgerView(varde, await findPlace(varde, caller, { unitId }), content)
  return { ...view, isSmall: view.isSmall || content.audience === 'open' }
}

/** Who our dispatches reached: everyone they were for, by audience and by channel, each in one state. */
export async function reachBlock(varde: Varde, view: LedgerView): Promise<Counted<Reach>> {
  const { dispatches, all, byAudience, byChannel } = await reachFigures(varde, view)
  const lines = [...(all ? [all] : []), ...byAudience, ...byChannel]
  return {
    ...countedFrom(varde, 'reach', [dispatches, ...lines.flatMap(figuresOf)]),
    shown: {
      dispatches: dispatches?.figure ?? null,
      all: all && shownLine(all),
      byAudience: byAudience.map(shownLine),
      byChannel: byChannel.map(shownLine),
    },
  }
}

const figuresOf = ({ total, states, reached }: ReachLine<LedgerFigure>) => [
  total,
  ...states.map(({ figure }) => figure),
  reached,
]

/** How soon the press was answered: questions that were due in the period, and answers that were given in it. */
export async function pressBlock(varde: Varde, view: LedgerView): Promise<Counted<Press>> {
  const figures = await pressFigures(varde, view)
  return { ...countedFrom(varde, 'press-times', Object.values(figures)), shown: shownOf(figures) }
}

/** What was published, in which written language, and how easy it is to read. */
export async function languageBlock(varde: Varde, view: LedgerView): Promise<Counted<PublishedLanguage>> {
  const figures = await languageFigures(varde, view)
  return { ...countedFrom(varde, 'published-texts', Object.values(figures)), shown: shownOf(figures) }
}

const shownOf = <Name extends string>(figures: Record<Name, LedgerFigure | null>) =>
  Object.fromEntries(
    Object.entries<LedgerFigure | null>(figures).map(([name, one]) => [name, one?.figure ?? null]),
  ) as Record<Name, LedgerFigure['figure'] | null>
