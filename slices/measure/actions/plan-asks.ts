import type { Database } from '../../../kit/db/database.ts'
import { CONNECTORS } from '../clients/connect/connectors.ts'
import type { Ask, AskGround } from '../rules/connect/ask.ts'
import { wantedPeriods } from '../rules/connect/wanted-periods.ts'
import { definitionsOf, indicatorsInUse } from '../store/indicators.ts'
import type { SourceRow } from '../store/sources.ts'
import { currentValues } from '../store/values.ts'

/** Everything that a run will ask its source, for indicators that are still measured. */
export async function planAsks(db: Database, { kind, settings, mapping }: SourceRow, today: string): Promise<Ask[]> {
  if (kind === 'sheet') return [{ url: settings.address, method: 'GET', body: null, about: null, page: 1 }]
  const connector = CONNECTORS[kind]
  if (!connector) return []
  const keys = mapping.map(({ indicatorKey }) => indicatorKey)
  const [indicators, definitions, values] = await Promise.all([
    indicatorsInUse(db),
    definitionsOf(db, keys),
    currentValues(db, keys),
  ])
  const wanted: Record<string, AskGround['wanted'][string]> = {}
  for (const { key, rhythm, version } of indicators.filter((one) => keys.includes(one.key))) {
    const { scale } = definitions.findLast((one) => one.indicator_key === key)!
    const standing = values
      .filter((one) => one.indicator_key === key && one.version === version && one.series === '')
      .map(({ from_on: fromOn, to_on: toOn }) => ({ fromOn, toOn }))
    wanted[key] = { scale, periods: wantedPeriods(rhythm, { since: settings.since, today, standing }) }
  }
  return connector.plan({ settings, mapping, wanted })
}
