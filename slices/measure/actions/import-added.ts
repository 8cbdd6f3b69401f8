import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { aimColumns, definitionColumns } from '../store/indicator-columns.ts'
import { findIndicator, hasUnit, insertIndicator } from '../store/indicators.ts'
import type { DemoAdded } from './read-pack.ts'
import { advertisingValueOf } from './refuse-indicator.ts'

/** Indicators that units of the demo have made for themselves, once each. Gives the keys of those that are new. */
export async function importAdded(
  trx: Trx,
  added: Readonly<Record<string, DemoAdded>>,
  { mode, actor, at }: { mode: Mode; actor: string; at: Date },
): Promise<string[]> {
  const made: string[] = []
  for (const [key, { unit, names, measuredIn, figures, ...rest }] of Object.entries(added)) {
    const unitId = `unt_${unit}`
    if ((await findIndicator(trx, key)) || !(await hasUnit(trx, unitId))) continue
    const said = { nb: names.nb, ...(names.nn ? { nn: names.nn } : {}), ...(names.en ? { en: names.en } : {}) }
    const definition = { ...rest, names: said, about: '', unit: measuredIn, source: figures.source }
    if (advertisingValueOf(definition)) continue
    const aim = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
    const columns = { version: 1, created_by: actor, created_at: at, updated_at: at, mode, strategy_key: null }
    await insertIndicator(
      trx,
      { key, ...aimColumns({ unitId, rhythm: figures.every, ...aim }), ...columns },
      { indicator_key: key, version: 1, segment: 1, ...definitionColumns(definition), reason: '', by: actor, at },
    )
    made.push(key)
  }
  return made
}
