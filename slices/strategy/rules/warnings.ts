import type { ElementContent } from './element.ts'
import { KINDS } from './kinds.ts'

export type Warning = 'no-source' | 'source-past-best-before'

/**
 * What a reader should know about a claim before building on it. `sources` are the elements of kind source by key. What
 * the source leaves open claims nothing.
 */
export function warningsOf(
  element: Pick<ElementContent, 'kind' | 'standing' | 'sources' | 'data'>,
  sources: ReadonlyMap<string, Pick<ElementContent, 'data'>>,
  today: string,
): Warning[] {
  const isPast = (data: ElementContent['data']) => typeof data.bestBefore === 'string' && data.bestBefore < today
  if (element.kind === 'source') return isPast(element.data) ? ['source-past-best-before'] : []
  const warnings: Warning[] = []
  if (KINDS[element.kind].isClaim && element.standing !== 'not-in-source' && element.sources.length === 0)
    warnings.push('no-source')
  if (element.sources.some((key) => isPast(sources.get(key)?.data ?? {}))) warnings.push('source-past-best-before')
  return warnings
}
