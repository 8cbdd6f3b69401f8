import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { type BigStep, stepsOf } from '../../rules/big-file/big-file.ts'
import { type ImportMapping, neededFields } from '../../rules/import/import-view.ts'
import { mayKeep, mayKeepSome } from '../../rules/measure-right.ts'
import { type BigFile, changeBigFile, findBigFile, lockBigFile } from '../../store/big-files.ts'
import { findIndicator } from '../../store/indicators.ts'
import { dropStaged } from '../../store/staged-rows.ts'
import { indicatorsFrom, stagedIndicators, undoProvenance } from '../../store/staged-values.ts'
import { letGo } from './follow-big-files.ts'
import { BIG_QUEUE } from './start-big-file.ts'

/** The file, for those who keep indicators. Throws `measure.not-yours`, `measure.no-such-import`. */
export async function bigFileFor(varde: Varde, caller: Caller, id: string): Promise<BigFile> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const file = await findBigFile(varde.db, id)
  if (!file) throw new Failure('not-found', 'measure.no-such-import')
  return file
}

/**
 * Says what the columns hold and who publishes the figures; the file is read from its start. Throws as `bigFileFor`,
 * `measure.big-unmapped`, `measure.big-busy`.
 */
export async function mapBigFile(
  varde: Varde,
  caller: Caller,
  id: string,
  { mapping, source }: ImportMapping,
): Promise<void> {
  const { what } = await bigFileFor(varde, caller, id)
  if (what !== 'values' || mapping.matrix || neededFields(mapping).length > 0)
    throw new Failure('invalid', 'measure.big-unmapped')
  if (source.trim() === '') throw new Failure('invalid', 'measure.source-missing')
  // Whoever reads it by the old mapping no longer holds it, and gives way.
  const anew = { state: 'reading' as const, rows_read: 0, outcome: null, fault: null, held_until: null }
  await varde.db.transaction().execute(async (trx) => {
    const said = { mapping: JSON.stringify(mapping), source: source.trim(), touched_at: varde.now() }
    if (!(await changeBigFile(trx, id, ['unmapped', 'reading', 'read', 'stopped'], { ...anew, ...said })))
      throw new Failure('conflict', 'measure.big-busy')
    await dropStaged(trx, id)
    await varde.jobs.enqueue(trx, BIG_QUEUE, { id, v: 1 })
  })
}

/**
 * Stops the reading, goes on, takes the file in, undoes it or drops it. What takes time is done by a job. Throws as `bigFileFor`,
 * `measure.import-faulty`, `measure.source-missing`, `measure.big-busy` when the file is not where the step can be taken.
 */
export async function stepBigFile(varde: Varde, caller: Caller, id: string, step: BigStep): Promise<void> {
  const file = await bigFileFor(varde, caller, id)
  const faulty = file.outcome?.counts.faulty ?? 0
  if (step === 'take' && file.state === 'read' && faulty > 0)
    throw new Failure('invalid', 'measure.import-faulty', { count: faulty })
  if (!stepsOf({ state: file.state, what: file.what, faulty }).includes(step))
    throw new Failure('conflict', 'measure.big-busy')
  if (step === 'drop') {
    if (!(await letGo(varde, id))) throw new Failure('conflict', 'measure.big-busy')
    return
  }
  await varde.db.transaction().execute(async (trx) => {
    const now = (await lockBigFile(trx, id))!
    if (now.state !== file.state) throw new Failure('conflict', 'measure.big-busy')
    if (step === 'undo') return undo(varde, trx, caller, now)
    if (step === 'take')
      await refuseStrange(
        trx,
        caller,
        (await stagedIndicators(trx, id)).map(({ key }) => key),
      )
    const taken = step === 'take' ? { taken_by: caller.id } : {}
    const state = step === 'take' ? 'taking' : step === 'stop' ? 'stopped' : 'reading'
    await changeBigFile(trx, id, [file.state], { state, ...taken, held_until: null, touched_at: varde.now() })
    if (step !== 'stop') await varde.jobs.enqueue(trx, BIG_QUEUE, { id, v: 1 })
  })
}

async function undo(varde: Varde, trx: Trx, caller: Caller, { id, provenance_id }: BigFile): Promise<void> {
  await refuseStrange(trx, caller, await indicatorsFrom(trx, provenance_id!))
  const at = varde.now()
  const values = await undoProvenance(trx, provenance_id!, at)
  await changeBigFile(trx, id, ['applied'], { state: 'undone', undone_at: at, touched_at: at })
  const said = { mode: varde.mode, subject: id, actor: caller.id, at, content: { undone: true, values } }
  await publish(trx, { name: MEASURE_EVENTS.imported, ...said })
}

async function refuseStrange(trx: Trx, caller: Caller, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const indicator = await findIndicator(trx, key)
    if (!mayKeep(caller, indicator?.unit_id ?? '')) throw new Failure('not-allowed', 'measure.not-yours')
  }
}
