import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { advertisingValueIn } from '../../strategy/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { type Aim, aimFault, breaksOf, type Definition } from '../rules/indicator.ts'
import { keyFrom } from '../rules/key-from.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { changeIndicator, hasUnit, insertDefinition, insertIndicator, takenKeys } from '../store/indicators.ts'
import { announce, takeUp } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'

/** The key of the new indicator. Throws `measure.not-yours`, `measure.no-such-unit`, and what `refuseUnsound` does. */
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
    await insertIndicator(
      trx,
      {
        key,
        mode,
        strategy_key: null,
        version: 1,
        ...columnsOf(aim),
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

/**
 * Says anew what is measured and how. Where the numbers before and after are not the same thing the series breaks, and there must be a
 * reason. Throws `measure.reason-missing` and what `takeUp` and `refuseUnsound` do.
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
    await changeIndicator(trx, key, { ...columnsOf(aim), updated_at: varde.now() })
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

/** Advertising value, and numbers that cannot stand, are refused. Throws `measure.advertising-value` or `measure.aim-…`. */
function refuseUnsound(definition: Definition, aim: Aim | null): void {
  const found = advertisingValueOf(definition)
  if (found) throw new Failure('invalid', 'measure.advertising-value', { found })
  const fault = aim && aimFault(aim, definition.scale)
  if (fault) throw new Failure('invalid', `measure.aim-${fault}`)
}

/** What of a definition speaks of advertising value, or null. */
export const advertisingValueOf = ({ names, about, method, source, unit }: Definition): string | null =>
  advertisingValueIn({ texts: [...Object.values(names), about, method, source], unit })

async function refuseUnknownUnit(trx: Trx, unitId: string): Promise<void> {
  if (!(await hasUnit(trx, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
}

export const columnsOf = (aim: Aim) => ({
  unit_id: aim.unitId,
  rhythm: aim.rhythm,
  baseline: aim.baseline,
  baseline_on: aim.baselineOn,
  target: aim.target,
  target_on: aim.targetOn,
  goal_keys: [...new Set(aim.goalKeys)],
  initiative_ids: [...new Set(aim.initiativeIds)],
})

export const definitionColumns = ({ names, about, unit, method, source, ...rest }: Definition) => ({
  ...rest,
  names: JSON.stringify(names),
  about: about.trim(),
  unit: unit.trim(),
  method: method.trim(),
  source: source.trim(),
})
