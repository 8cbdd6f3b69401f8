import type { Scale } from '../rules/indicator.ts'
import type { ValueView } from '../rules/indicator-view.ts'
import { useFigures } from './use-figures.ts'

/** The change from the value before, in words that the test carries: up or down only where it is sure. */
export function useChangeWords(): (value: Pick<ValueView, 'change'>, of: { scale: Scale }) => string {
  const { changed } = useFigures()
  return ({ change }, of) => changed(change, of)
}
