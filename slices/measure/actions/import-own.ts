import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../../organisation/index.ts'
import type { Rhythm } from '../rules/indicator.ts'
import { keyFrom } from '../rules/key-from.ts'
import type { OwnQuery } from '../rules/own/own-query.ts'
import { periodBefore } from '../rules/periods.ts'
import { aimColumns, definitionColumns } from '../store/indicator-columns.ts'
import { directorateId, insertIndicator, takenKeys } from '../store/indicators.ts'
import { ownLinks, putOwnLink } from '../store/own-links.ts'
import { ownDefinition } from './link-own.ts'

type Wanted = { query: OwnQuery; every: Exclude<Rhythm, 'irregular'>; target?: number | undefined }

/** Indicators that are counted from our own ledgers, once each; a job counts them. Gives how many are new. */
export async function importOwn(
  trx: Trx,
  wanted: readonly Wanted[],
  { mode, actor, at }: { mode: Mode; actor: string; at: Date },
): Promise<number> {
  const unitId = await directorateId(trx)
  const linked = new Set((await ownLinks(trx)).map(({ query }) => query))
  const missing = wanted.filter(({ query }) => !linked.has(query))
  if (!unitId) return 0
  for (const { query, every, target } of missing) {
    const definition = ownDefinition(query)
    const key = keyFrom(definition.names.nb, await takenKeys(trx))
    const wantedBy = target === undefined ? null : periodBefore(dayOf(at), 'year', 0).toOn
    const aim = { target: target ?? null, targetOn: wantedBy }
    const open = { baseline: null, baselineOn: null, ...aim, goalKeys: [], initiativeIds: [] }
    const made = { version: 1, created_by: actor, created_at: at, updated_at: at, mode, strategy_key: null }
    await insertIndicator(
      trx,
      { key, ...aimColumns({ unitId, rhythm: every, ...open }), ...made },
      { indicator_key: key, version: 1, segment: 1, ...definitionColumns(definition), reason: '', by: actor, at },
    )
    await putOwnLink(trx, { indicator_key: key, query, linked_by: actor, linked_at: at })
  }
  return missing.length
}
