import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { NOBODY_ASKED, type WaitingOrNot } from '../../approval/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Aim } from '../rules/indicator.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { aimColumns } from '../store/indicator-columns.ts'
import { changeIndicator } from '../store/indicators.ts'
import { openedAt } from '../store/open-series.ts'
import { announce, takeUp } from './load-indicator.ts'
import { askToDefine } from './open-series.ts'
import { passDefinition } from './pass-definition.ts'
import { refuseUnknownUnit, refuseUnsound } from './refuse-indicator.ts'
import { definitionOf } from './view-parts.ts'
import { breaksIn, type Defining, writeDefinition } from './write-definition.ts'

/**
 * Says anew what is measured and how. Where the numbers before and after are not the same thing the series breaks, and there must be a
 * reason. Where everyone reads the series, it holds when somebody else has said yes; nobody is asked when it holds at once. Throws
 * `measure.reason-missing` and what `takeUp`, `refuseUnsound`, `passDefinition` and `askApproval` do.
 */
export async function changeDefinition(
  varde: Varde,
  caller: Caller,
  key: string,
  defining: Defining,
): Promise<WaitingOrNot> {
  refuseUnsound(defining.definition, null)
  return varde.db.transaction().execute(async (trx) => {
    const held = await takeUp(trx, caller, key, defining.revision)
    breaksIn(held, defining)
    if (await openedAt(trx, key)) return askToDefine(trx, varde, caller, held, defining)
    await passDefinition(trx, varde.now(), defining.definition, defining.reason)
    await writeDefinition(trx, varde, caller.id, held, defining)
    return NOBODY_ASKED
  })
}

/** Sets what we want of the indicator, and who sees to it. Throws `measure.aim-…` and what `takeUp` does. */
export async function setAim(
  varde: Varde,
  caller: Caller,
  key: string,
  { revision, aim }: { revision: number; aim: Aim },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator, definition } = await takeUp(trx, caller, key, revision)
    refuseUnsound(definitionOf(definition), aim)
    if (aim.unitId !== indicator.unit_id) {
      if (!mayKeep(caller, aim.unitId)) throw new Failure('not-allowed', 'measure.not-yours')
      await refuseUnknownUnit(trx, aim.unitId)
    }
    await changeIndicator(trx, key, { ...aimColumns(aim), updated_at: varde.now() })
    const { target, targetOn, baseline, baselineOn, rhythm } = aim
    const content = { target, targetOn, baseline, baselineOn, rhythm, unitId: aim.unitId }
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.aimSet, content)
  })
}

/** The indicator is no longer measured; what it has been stays. Throws what `takeUp` does. */
export async function retireIndicator(
  varde: Varde,
  caller: Caller,
  key: string,
  { reason }: { reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    const now = varde.now()
    const retired = { retired_at: now, retired_by: caller.id, retired_reason: reason.trim() }
    await changeIndicator(trx, key, { ...retired, updated_at: now })
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.retired, { reason: reason.trim() })
  })
}
