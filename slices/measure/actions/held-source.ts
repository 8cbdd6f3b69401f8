import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { MeasureEvent } from '../events.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { lockSource, type SourceRow } from '../store/sources.ts'

/** The source held for a change. Throws `measure.no-such-source`, `measure.not-yours`. */
export async function heldSource(trx: Trx, caller: Caller, id: string): Promise<SourceRow> {
  const source = await lockSource(trx, id)
  if (!source) throw new Failure('not-found', 'measure.no-such-source')
  if (!mayKeep(caller, source.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
  return source
}

/** Announces what was done with a source, in the transaction of the change. */
export async function announceSource(
  varde: Varde,
  trx: Trx,
  caller: Pick<Caller, 'id'>,
  { id, unit_id: unitId }: Pick<SourceRow, 'id' | 'unit_id'>,
  name: MeasureEvent,
  content: Record<string, unknown>,
): Promise<void> {
  const { mode } = varde
  await publish(trx, { name, mode, subject: id, unitId, actor: caller.id, at: varde.now(), content })
}
