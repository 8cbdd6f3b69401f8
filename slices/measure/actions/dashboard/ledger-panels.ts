import { translator } from '../../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import {
  type LedgerFigure,
  type LedgerFigureKind,
  type LedgerPlace,
  type LedgerRow,
  ledgerFigure,
} from '../../rules/dashboard/ledger-figure.ts'
import { type ReachTables, reachTables } from '../../rules/dashboard/reach-table.ts'
import type { Names, Scale } from '../../rules/indicator.ts'
import type { FigureRecipe } from '../../rules/recompute.ts'
import { answeredRows } from '../../store/answered.ts'
import { type PublishedRow, publishedRows } from '../../store/published.ts'
import { type LedgerScope, reachCounts } from '../../store/reach.ts'

/** A place as its ledgers are read: what stands in addresses, what is asked of the database, and whether small cells are kept back. */
export type LedgerView = { place: LedgerPlace; scope: LedgerScope; isSmall: boolean }
type Db = Pick<Varde, 'db' | 'now'>

export type ReachFigures = ReachTables<LedgerFigure> & { dispatches: LedgerFigure | null }

/** How many it concerned and how many were reached, by audience and by channel. */
export async function reachFigures({ db }: Db, { place, scope, isSmall }: LedgerView): Promise<ReachFigures> {
  const counts = await reachCounts(db, scope)
  const sent = [...Map.groupBy(counts, ({ dispatchId }) => dispatchId)]
  return {
    ...reachTables(place, counts, isSmall),
    dispatches: figureOf(place, 'dispatches', 'count', 'sum', {
      unit: 'own.dispatches.unit',
      rows: sent.map(([ref, [one]]) => ({ label: one!.number, ref, amount: 1, hits: null, n: null })),
    }),
  }
}

export type LanguageFigures = Record<'texts' | 'bokmal' | 'nynorsk' | 'readability', LedgerFigure | null>

/** What was published: how many messages, the share of each written language, and how easy the texts are to read. */
export async function languageFigures({ db }: Db, { place, scope }: LedgerView): Promise<LanguageFigures> {
  const rows = await publishedRows(db, scope)
  const counted = rows.filter(({ isCounted }) => isCounted)
  const row = ({ title, language, messageId }: PublishedRow) => ({ label: `${title} (${language})`, ref: messageId })
  const share = (language: 'nb' | 'nn') =>
    figureOf(place, `texts-${language}`, 'share', 'share', {
      unit: 'own.nynorsk.unit',
      rows: counted.map((one) => ({ ...row(one), amount: null, hits: one.language === language ? 1 : 0, n: 1 })),
    })
  const messages = [...Map.groupBy(rows, ({ messageId }) => messageId).values()]
  return {
    texts: figureOf(place, 'texts', 'count', 'sum', {
      unit: 'own.releases.unit',
      rows: messages.map(([one]) => ({ ...row(one!), amount: 1, hits: null, n: null })),
    }),
    bokmal: share('nb'),
    nynorsk: share('nn'),
    readability: figureOf(place, 'readability', 'mean', 'mean', {
      unit: 'own.readability.unit',
      rows: rows.flatMap((one) => (one.lix === null ? [] : [{ ...row(one), amount: one.lix, hits: null, n: 1 }])),
    }),
  }
}

export type PressFigures = Record<'inquiries' | 'answered' | 'median' | 'mean' | 'inTime', LedgerFigure | null>

/** How fast the press was answered: the middle and the mean of all times, and the share within the journalist’s deadline. */
export async function pressFigures({ db, now }: Db, { place, scope }: LedgerView): Promise<PressFigures> {
  const rows = await answeredRows(db, scope, now())
  const due = rows.filter(({ isInTime }) => isInTime !== null)
  const answered = rows.flatMap(({ id, number, hours }) =>
    hours === null ? [] : [{ label: number, ref: id, amount: hours, hits: null, n: 1 }],
  )
  return {
    inquiries: figureOf(place, 'inquiries', 'count', 'sum', {
      unit: 'dashboard:press.unit',
      rows: rows.map(({ id, number }) => ({ label: number, ref: id, amount: 1, hits: null, n: null })),
    }),
    answered: figureOf(place, 'press-answered', 'count', 'sum', {
      unit: 'dashboard:press.answers',
      rows: answered.map(({ label, ref }) => ({ label, ref, amount: 1, hits: null, n: null })),
    }),
    median: figureOf(place, 'press-median', 'mean', 'median', { unit: 'own.press-hours.unit', rows: answered }),
    mean: figureOf(place, 'press-mean', 'mean', 'mean', { unit: 'own.press-hours.unit', rows: answered }),
    inTime: figureOf(place, 'press-in-time', 'share', 'share', {
      unit: 'own.press-in-time.unit',
      rows: due.map((one) => ({ label: one.number, ref: one.id, amount: null, hits: one.isInTime ? 1 : 0, n: 1 })),
    }),
  }
}

type Counted = { unit: string; rows: readonly LedgerRow[] }
const figureOf = (
  place: LedgerPlace,
  of: LedgerFigureKind,
  scale: Scale,
  recipe: FigureRecipe,
  { unit, rows }: Counted,
) => ledgerFigure(place, { of, scale, recipe, unit: namesOf(unit), rows })

/** What the numbers count, in the three languages. */
function namesOf(key: string): Names {
  const [nb, nn, en] = LANGUAGES.map((language) => translator(language)(key.includes(':') ? key : `measure:${key}`))
  return { nb: nb!, nn: nn!, en: en! }
}
