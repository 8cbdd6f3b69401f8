import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { breaksOf, type Definition } from '../rules/indicator.ts'
import { definitionColumns } from '../store/indicator-columns.ts'
import { changeIndicator, insertDefinition } from '../store/indicators.ts'
import { announce, type HeldIndicator } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'

export type Defining = { revision: number; reason: string; definition: Definition }

/** Which fields make the numbers another thing. Throws `measure.reason-missing`. */
export function breaksIn({ definition: before }: HeldIndicator, { definition, reason }: Defining) {
  const broken = breaksOf(definitionOf(before), definition)
  if (broken.length > 0 && reason.trim() === '') throw new Failure('invalid', 'measure.reason-missing')
  return broken
}

/** The definition that holds from now on, in the transaction of whoever decides. Throws as `breaksIn`. */
export async function writeDefinition(
  trx: Trx,
  varde: Varde,
  by: string,
  held: HeldIndicator,
  defining: Defining,
): Promise<void> {
  const { indicator, definition: before } = held
  const broken = breaksIn(held, defining)
  const [version, segment] = [before.version + 1, before.segment + (broken.length > 0 ? 1 : 0)]
  const now = varde.now()
  const words = { reason: defining.reason.trim(), by, at: now }
  const columns = definitionColumns(defining.definition)
  await insertDefinition(trx, { indicator_key: indicator.key, version, segment, ...columns, ...words })
  await changeIndicator(trx, indicator.key, { version, updated_at: now })
  await announce(trx, varde, { id: by }, indicator, MEASURE_EVENTS.definitionChanged, { version, broken })
}
