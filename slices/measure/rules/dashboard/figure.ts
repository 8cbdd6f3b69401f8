import type { Caveat } from '../caveat.ts'
import type { Names, Scale } from '../indicator.ts'
import type { ProvenanceView, ValueView } from '../indicator-view.ts'
import { isHidden } from '../missing.ts'
import type { FigureRecipe, ValueRow } from '../recompute.ts'
import type { Difference } from '../statistics/difference.ts'
import type { Uncertainty } from '../value.ts'

/**
 * A number that is shown somewhere, with how sure it is and the address of the rows it is made of. `value` is null when the source could
 * not say (`missing` tells why) or when it is kept back because it would point at persons (`isHidden`). Days are YYYY-MM-DD.
 */
export type Figure = {
  /** GET answers with an `OpenedFigure`. */
  source: string
  scale: Scale
  unit: Names
  fromOn: string
  toOn: string
  value: number | null
  missing: string | null
  isHidden: boolean
  interval: Uncertainty | null
  change: Difference | null
  n: number | null
  /** Everything was counted: there is no interval, and none is missing. */
  isWhole: boolean
  /** What must stand beside the number. */
  caveat?: Caveat | null
}

export type FigureRow = ValueRow & { position: number; label: string; ref: string }

/** A figure opened: its rows, the number they give again, and the earlier figures that its change was tested against. */
export type OpenedFigure = {
  figure: Figure
  recipe: FigureRecipe
  recomputed: number | null
  provenance: ProvenanceView
  rows: FigureRow[]
  /** The earliest first; empty where no change could be tested. */
  earlier: Figure[]
  /** The indicator that the figure is a value of, or null. */
  indicatorKey: string | null
}

/** Where the rows of a figure are asked for. `of` says which ledger, the rest what is counted in it. */
export const figureAddress = (of: string, which: Readonly<Record<string, string>>): string =>
  `/api/measure/figure?${new URLSearchParams({ of, ...which })}`

/** A value of an indicator as a figure. */
export function valueFigure(value: ValueView, { scale, unit }: { scale: Scale; unit: string }): Figure {
  const { fromOn, toOn, missing, interval, change, n, isWhole, caveat } = value
  return {
    source: figureAddress('value', { id: value.id }),
    scale,
    unit: { nb: unit },
    ...{ fromOn, toOn, value: value.value, missing, isHidden: isHidden(missing), interval, change, n },
    caveat,
    isWhole: isWhole || scale === 'count' || scale === 'amount',
  }
}
