import type { IndicatorView } from './indicator-view.ts'
import { latestOwn } from './latest-own.ts'

/** What a number can be used for, and what it cannot; codes of the catalogue with numbers. */
export type Claim = { carries: boolean; code: string; params: Record<string, number> }

/** Below this the interval of a share is wider than ten percentage points to each side. */
const FEW = 100

/** What the latest value carries. It never says that an initiative is the cause: nothing here is an experiment. */
export function carryingOf(indicator: Pick<IndicatorView, 'definitions' | 'values'>): Claim[] {
  const latest = latestOwn(indicator)
  const holds = indicator.definitions[0]!
  if (!latest) return []
  const isWhole = latest.isWhole || holds.scale === 'count' || holds.scale === 'amount'
  const broken = indicator.values.some((one) => one.series === '' && one.segment !== holds.segment)
  const claims: (Claim | false)[] = [
    latest.interval !== null && { carries: true, code: 'level', params: {} },
    latest.interval === null && !isWhole && { carries: false, code: 'unsure', params: {} },
    isWhole && { carries: true, code: 'counted', params: {} },
    latest.change !== null && {
      carries: latest.change.carries,
      code: latest.change.carries ? 'changed' : 'change',
      params: {},
    },
    latest.change === null && { carries: false, code: 'untested', params: {} },
    !isWhole && latest.n !== null && latest.n < FEW && { carries: false, code: 'few', params: { n: latest.n } },
    !isWhole &&
      latest.n !== null &&
      latest.n >= FEW && { carries: false, code: 'split', params: { n: Math.floor(latest.n / FEW) } },
    latest.caveat !== null && { carries: false, code: `caveat.${latest.caveat}`, params: {} },
    broken && { carries: false, code: 'before', params: { version: holds.version } },
    holds.kind === 'output' && { carries: false, code: 'effort', params: {} },
    { carries: false, code: 'cause', params: {} },
  ]
  return claims.filter((claim) => claim !== false)
}
