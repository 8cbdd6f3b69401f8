import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Aim, Definition } from '../rules/indicator.ts'
import { keyFrom } from '../rules/key-from.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { aimColumns, definitionColumns } from '../store/indicator-columns.ts'
import { insertIndicator, takenKeys } from '../store/indicators.ts'
import { announce } from './load-indicator.ts'
import { passDefinition } from './pass-definition.ts'
import { refuseUnknownUnit, refuseUnsound } from './refuse-indicator.ts'

/** The key of the new indicator. Throws `measure.not-yours`, `measure.no-such-unit`, and what `refuseUnsound` and `passDoor` do. */
export async function addIndicator(
  varde: Varde,
  caller: Caller,
  { definition, aim }: { definition: Definition; aim: Aim },
): Promise<string> {
  if (!mayKeep(caller, aim.unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  refuseUnsound(definition, aim)
  return varde.db.transaction().execute(async (trx) => {
    await refuseUnknownUnit(trx, aim.unitId)
    const key = keyFrom(definition.names.nb, await takenKeys(trx))
    const now = varde.now()
    const { mode } = varde
    await passDefinition(trx, now, definition)
    await insertIndicator(
      trx,
      {
        key,
        mode,
        strategy_key: null,
        version: 1,
        ...aimColumns(aim),
        created_by: caller.id,
        created_at: now,
        updated_at: now,
      },
      {
        indicator_key: key,
        version: 1,
        segment: 1,
        ...definitionColumns(definition),
        reason: '',
        by: caller.id,
        at: now,
      },
    )
    const { stage, kind } = definition
    await announce(trx, varde, caller, { key, mode, unit_id: aim.unitId }, MEASURE_EVENTS.indicatorAdded, {
      stage,
      kind,
    })
    return key
  })
}
