import type { Names, Scale } from '../indicator.ts'
import { type FigureRecipe, recompute } from '../recompute.ts'
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
  'press-median',
  'press-in-time',
] as const
export type LedgerFigureKind = (typeof LEDGER_FIGURES)[number]

/** A figure of our own ledgers with the rows it was counted from; everything is counted, so there is no interval. */
export type LedgerFigure = { figure: Figure; recipe: FigureRecipe; rows: FigureRow[] }
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
}

/** Counts a figure from its rows. Without rows there is no figure: null. */
export function ledgerFigure(
  { address, fromOn, toOn }: LedgerPlace,
  { of, which = {}, scale, recipe, unit, rows }: Counting,
): LedgerFigure | null {
  const placed = rows.map((row, at) => ({ position: at + 1, ...row }))
  const value = recompute(recipe, placed)
  if (value === null) return null
  const n = recipe === 'share' || recipe === 'mean' ? placed.reduce((sum, row) => sum + (row.n ?? 0), 0) : placed.length
  return {
    figure: {
      source: figureAddress(of, { ...address, from: fromOn, to: toOn, ...which }),
      ...{ scale, unit, fromOn, toOn, value, missing: null, isHidden: false, interval: null, change: null },
      n: recipe === 'sum' ? null : n,
      isWhole: true,
    },
    recipe,
    rows: placed,
  }
}

/** The same figure kept back: no number and no rows, because few persons would be pointed at. */
export const hiddenFigure = ({ figure, recipe }: LedgerFigure): LedgerFigure => ({
  figure: { ...figure, value: null, n: null, isHidden: true },
  recipe,
  rows: [],
})
