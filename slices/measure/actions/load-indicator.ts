import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MeasureEvent } from '../events.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { type DefinitionRow, definitionsOf, type IndicatorRow, lockIndicator } from '../store/indicators.ts'

export type HeldIndicator = { indicator: IndicatorRow; definition: DefinitionRow }

/**
 * The indicator held for a change, with the definition that holds. Throws `measure.no-such-indicator`,
 * `measure.not-yours`, `measure.is-retired`, and `measure.changed-meanwhile` when `revision` is not the one that stands.
 */
export async function takeUp(trx: Trx, caller: Caller, key: string, revision?: number): Promise<HeldIndicator> {
  const indicator = await lockIndicator(trx, key)
  if (!indicator) throw new Failure('not-found', 'measure.no-such-indicator')
  if (!mayKeep(caller, indicator.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
  if (indicator.retired_at) throw new Failure('conflict', 'measure.is-retired')
  if (revision !== undefined && revision !== indicator.revision)
    throw new Failure('conflict', 'measure.changed-meanwhile')
  const definitions = await definitionsOf(trx, [key])
  return { indicator, definition: definitions.at(-1)! }
}

/** Announces what happened to an indicator. */
export async function announce(
  trx: Trx,
  varde: Pick<Varde, 'now'>,
  caller: Pick<Caller, 'id'>,
  { key, unit_id, mode }: Pick<IndicatorRow, 'key' | 'unit_id' | 'mode'>,
  name: MeasureEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode,
    subject: `ind_${key}`,
    unitId: unit_id,
    actor: caller.id,
    at: varde.now(),
    content,
  })
}
