import type { Scale } from './indicator.ts'
import type { ValueView } from './indicator-view.ts'
import { changeOf, type Figures, intervalOf } from './value.ts'

type Kept = Omit<ValueView, 'interval' | 'change'> & { figures: Figures | null; scale: Scale }

/**
 * Values with their intervals, and the tested change from the one before: of the same series, within a segment, the earliest first. A
 * value that could not be had is passed over, and a break of the series ends what can be compared.
 */
export function valueViews(values: readonly Kept[]): ValueView[] {
  const earlier = new Map<string, Figures[]>()
  return values.map(({ figures, scale, ...value }) => {
    if (!figures) return { ...value, interval: null, change: null }
    const row = `${value.series} ${value.segment}`
    const before = [...(earlier.get(row) ?? []), figures]
    earlier.set(row, before)
    return { ...value, interval: intervalOf(scale, figures), change: changeOf(scale, before) }
  })
}
