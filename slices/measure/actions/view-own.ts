import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayKeep, mayKeepSome } from '../rules/measure-right.ts'
import { OWN_QUERIES } from '../rules/own/own-query.ts'
import type { OwnView } from '../rules/own/own-view.ts'
import { definitionsOf, indicatorsInUse } from '../store/indicators.ts'
import { ownLinks } from '../store/own-links.ts'
import { currentValues } from '../store/values.ts'

/** What Varde can count of its own, and which indicators are. */
export async function viewOwn({ db }: Varde, caller: Caller): Promise<OwnView> {
  const links = await ownLinks(db)
  const keys = links.map((link) => link.indicator_key)
  const [definitions, values, indicators] = await Promise.all([
    definitionsOf(db, keys),
    currentValues(db, keys),
    indicatorsInUse(db),
  ])
  const lines = OWN_QUERIES.map((query) => ({
    query,
    indicators: links.flatMap((link) => {
      const indicator = indicators.find((one) => one.key === link.indicator_key)
      if (link.query !== query || !indicator) return []
      const { key, unit_id: unitId } = indicator
      return {
        key,
        names: definitions.findLast((one) => one.indicator_key === key)!.names,
        countedAt: link.counted_at?.toISOString() ?? null,
        values: values.filter((one) => one.indicator_key === key).length,
        mayUnlink: mayKeep(caller, unitId),
      }
    }),
  }))
  return { lines, mayAdd: mayKeepSome(caller) }
}
