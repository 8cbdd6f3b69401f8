import type { MeasuredIndicator } from '../indicator-lines.ts'
import type { HeldPlace } from './find-place.ts'

/** What the panels of one dashboard are made from: the place, its indicators, and the days that are looked back on. */
export type Ground = {
  held: HeldPlace
  indicators: readonly MeasuredIndicator[]
  days: { fromOn: string; toOn: string }
}
