import type { IndicatorView, ValueView } from './indicator-view.ts'

/** The latest value of our own by the definition that holds, or null. */
export function latestOwn({ definitions, values }: Pick<IndicatorView, 'definitions' | 'values'>): ValueView | null {
  const { segment } = definitions[0]!
  return values.findLast((one) => one.series === '' && one.segment === segment && one.value !== null) ?? null
}
