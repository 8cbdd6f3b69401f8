import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { type Aim, breaksOf, type Definition } from '../rules/indicator.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { aimColumns, definitionColumns } from '../store/indicator-columns.ts'
import { changeIndicator, insertDefinition } from '../store/indicators.ts'
import { announce, takeUp } from './load-indicator.ts'
import { passDefinition } from './pass-definition.ts'
import { refuseUnknownUnit, refuseUnsound } from './refuse-indicator.ts'
import { definitionOf } from './view-parts.ts'

/**
 * Says anew what is measured and how. Where the numbers before and after are not the same thing the series breaks, and there must be a
 * reason. Throws `measure.reason-missing` and what `takeUp`, `refuseUnsound` and `passDoor` do.
 */
export async function changeDefinition(
  varde: Varde,
  caller: Caller,
  key: string,
  { revision, reason, definition }: { revision: number; reason: string; definition: Definition },
): Promise<void> {
  refuseUnsound(definition, null)
  await varde.db.transaction().execute(async (trx) => {
    const { indicator, definition: before } = await takeUp(trx, caller, key, revision)
    const broken = breaksOf(definitionOf(before), definition)
    if (broken.length > 0 && reason.trim() === '') throw new Failure('invalid', 'measure.reason-missing')
    const [version, segment] = [before.version + 1, before.segment + (broken.length > 0 ? 1 : 0)]
    const now = varde.now()
    await passDefinition(trx, now, definition, reason)
    const words = { reason: reason.trim(), by: caller.id, at: now }
    await insertDefinition(trx, { indicator_key: key, version, segment, ...definitionColumns(definition), ...words })
    await changeIndicator(trx, key, { version, updated_at: now })
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.definitionChanged, { version, broken })
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
