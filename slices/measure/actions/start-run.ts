import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { insertRun } from '../store/source-runs.ts'
import { lockSource, type SourceRow } from '../store/sources.ts'
import { planAsks } from './plan-asks.ts'

/** Opens a run with its questions. Gives its id, or null when one is open already. */
export async function openRun(
  trx: Trx,
  source: SourceRow,
  { now, by, isDry }: { now: Date; by: string; isDry: boolean },
): Promise<string | null> {
  const asks = await planAsks(trx, source, dayOf(now))
  const id = newId('run')
  const row = { id, source_id: source.id, is_dry: isDry, state: 'reading' as const, by, started_at: now }
  return (await insertRun(trx, { ...row, asks: JSON.stringify(asks) })) ? id : null
}

/**
 * A person asks for a reading: what it would change is shown, and nothing is taken in before they say so. Throws
 * `measure.no-such-source`, `measure.not-yours`, `measure.source-pushes`, `measure.run-open`.
 */
export async function startRun(varde: Varde, caller: Caller, sourceId: string): Promise<{ id: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const source = await lockSource(trx, sourceId)
    if (!source) throw new Failure('not-found', 'measure.no-such-source')
    if (!mayKeep(caller, source.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
    if (source.kind === 'push') throw new Failure('conflict', 'measure.source-pushes')
    const id = await openRun(trx, source, { now: varde.now(), by: caller.id, isDry: true })
    if (!id) throw new Failure('conflict', 'measure.run-open')
    await varde.jobs.enqueue(trx, 'measure-run', { id, v: 1 })
    return { id }
  })
}
