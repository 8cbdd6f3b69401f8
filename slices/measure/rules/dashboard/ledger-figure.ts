import type { Caveat } from '../caveat.ts'
import type { Names, Scale } from '../indicator.ts'
import { type FigureRecipe, recompute } from '../recompute.ts'
import type { Difference } from '../statistics/difference.ts'
import type { Uncertainty } from '../value.ts'
import { type Figure, type FigureRow, figureAddress } from './figure.ts'

/** What can be counted of our own ledgers when a dashboard is looked at. */
export const LEDGER_FIGURES = [
  'reach',
  'dispatches',
  'texts',
  'texts-nb',
  'texts-nn',
  'readability',
  'inquiries',
  'press-answered',
  'press-median',
  'press-mean',
  'press-in-time',
] as const
/** What is counted of one panel of outlets, or of one survey that is closed. */
export const POINTED_FIGURES = [
  'voice',
  'voice-mentions',
  'voice-stories',
  'survey',
  'survey-answers',
  'survey-asked',
] as const
export type LedgerFigureKind = (typeof LEDGER_FIGURES)[number] | (typeof POINTED_FIGURES)[number]

/** A figure that is counted when it is asked for, with its rows; `earlier` is what its change was tested against. */
export type LedgerFigure = { figure: Figure; recipe: FigureRecipe; rows: FigureRow[]; earlier: Figure[] }
export type LedgerRow = Omit<FigureRow, 'position'>

/** What a figure of a ledger is asked for by: which place, and the days. */
export type LedgerPlace = { address: Readonly<Record<string, string>>; fromOn: string; toOn: string }

type Counting = {
  of: LedgerFigureKind
  which?: Readonly<Record<string, string>>
  scale: Scale
  recipe: FigureRecipe
  unit: Names
  rows: readonly LedgerRow[]
  /** How sure it is, where it is of a sample: `n` is what its answers are worth. Without it everything was counted. */
  sample?: { n: number; interval: Uncertainty; change: Difference | null; earlier: Figure[]; caveat?: Caveat | null }
}

/** Counts a figure from its rows. Without rows there is no figure: null. */
export function ledgerFigure(
  { address, fromOn, toOn }: LedgerPlace,
  { of, which = {}, scale, recipe, unit, rows, sample }: Counting,
): LedgerFigure | null {
  const placed = rows.map((row, at) => ({ position: at + 1, ...row }))
  const value = recompute(recipe, placed)
  if (value === null) return null
  const n = recipe === 'share' || recipe === 'mean' ? placed.reduce((sum, row) => sum + (row.n ?? 0), 0) : placed.length
  return {
    figure: {
      source: figureAddress(of, { ...address, from: fromOn, to: toOn, ...which }),
      ...{ scale, unit, fromOn, toOn, value, missing: null, isHidden: false },
      interval: sample?.interval ?? null,
      change: sample?.change ?? null,
      n: sample?.n ?? (recipe === 'sum' || recipe === 'entered' ? null : n),
      isWhole: sample === undefined,
      ...(sample?.caveat ? { caveat: sample.caveat } : {}),
    },
    recipe,
    rows: placed,
    earlier: sample?.earlier ?? [],
  }
}

/** The same figure kept back: no number and no rows, because few persons would be pointed at. */
export const hiddenFigure = ({ figure, recipe }: LedgerFigure): LedgerFigure => ({
  figure: { ...figure, value: null, n: null, isHidden: true },
  recipe,
  rows: [],
  earlier: [],
})
