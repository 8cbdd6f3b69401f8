import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { advertisingValueIn } from '../../strategy/index.ts'
import { type Aim, aimFault, type Definition } from '../rules/indicator.ts'
import { hasUnit } from '../store/indicators.ts'

/** Advertising value, and numbers that cannot stand, are refused. Throws `measure.advertising-value` or `measure.aim-…`. */
export function refuseUnsound(definition: Definition, aim: Aim | null): void {
  const found = advertisingValueOf(definition)
  if (found) throw new Failure('invalid', 'measure.advertising-value', { found })
  const fault = aim && aimFault(aim, definition.scale)
  if (fault) throw new Failure('invalid', `measure.aim-${fault}`)
}

/** What of a definition speaks of advertising value, or null. */
export const advertisingValueOf = ({ names, about, method, source, unit }: Definition): string | null =>
  advertisingValueIn({ texts: [...Object.values(names), about, method, source], unit })

/** Throws `measure.no-such-unit`. */
export async function refuseUnknownUnit(trx: Trx, unitId: string): Promise<void> {
  if (!(await hasUnit(trx, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
}
