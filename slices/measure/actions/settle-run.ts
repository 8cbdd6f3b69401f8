import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { findImport } from '../store/imports.ts'
import { closeFigures } from '../store/open-figures.ts'
import { changeRun, dropPages, findRun, lockRun, madeNow } from '../store/source-runs.ts'
import { beginRhythm, findSource } from '../store/sources.ts'
import { endValues, reviveBefore } from '../store/values.ts'
import { takeIn } from './finish-run.ts'
import { announceSource, heldSource } from './held-source.ts'
import { mentionImportOf } from './put-mentions.ts'
import { undoImport } from './undo-import.ts'
import { undoWithin } from './undo-mentions.ts'

/** Takes in what a dry run has read. Throws `measure.no-such-run`, `measure.run-not-read`, `measure.not-yours`. */
export async function takeRun(varde: Varde, caller: Caller, id: string): Promise<void> {
  const run = await findRun(varde.db, id)
  const source = run && (await findSource(varde.db, run.source_id))
  if (!source) throw new Failure('not-found', 'measure.no-such-run')
  if (!mayKeep(caller, source.unit_id)) throw new Failure('not-allowed', 'measure.not-yours')
  if (run.state !== 'read') throw new Failure('conflict', 'measure.run-not-read')
  await takeIn(varde, source, id, caller.id)
  const taken = await findRun(varde.db, id)
  if (taken?.state === 'done') await varde.db.transaction().execute((trx) => beginRhythm(trx, source.id, varde.now()))
}

/** Lets go of a run that is read, waits or is being read; nothing of it is taken in. Throws what `takeRun` does. */
export async function dropRun(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, id)
    if (!run) throw new Failure('not-found', 'measure.no-such-run')
    await heldSource(trx, caller, run.source_id)
    if (!['read', 'waiting', 'reading'].includes(run.state)) throw new Failure('conflict', 'measure.run-not-read')
    await changeRun(trx, id, { state: 'dropped', held_until: null, ended_at: varde.now() })
    await dropPages(trx, id)
  })
}

/**
 * Undoes a run: its values are ended and what they took the place of stands again, and mentions that nothing else found are taken out. Throws
 * `measure.no-such-run`, `measure.run-not-done`, `measure.not-yours`, and `measure.undo-reason` where mentions go without a reason.
 */
export async function undoRun(varde: Varde, caller: Caller, id: string, reason = ''): Promise<void> {
  const found = await findRun(varde.db, id)
  const file = found?.import_id ? await findImport(varde.db, found.import_id) : null
  if (found?.state === 'done' && file?.state === 'applied') await undoImport(varde, caller, file.id)
  await varde.db.transaction().execute(async (trx) => {
    const run = await lockRun(trx, id)
    if (!run) throw new Failure('not-found', 'measure.no-such-run')
    const source = await heldSource(trx, caller, run.source_id)
    if (run.state !== 'done') throw new Failure('conflict', 'measure.run-not-done')
    const now = varde.now()
    const values = await madeNow(trx, id)
    await endValues(trx, values, now)
    await closeFigures(trx, values)
    await reviveBefore(trx, values)
    const bringsMentions = run.mentions_made + run.mentions_known > 0
    if (bringsMentions && reason.trim() === '') throw new Failure('invalid', 'measure.undo-reason')
    const asked = { id: mentionImportOf(id), reason, by: caller.id, at: now }
    const left = bringsMentions ? await undoWithin(trx, asked) : { gone: 0, passed: 0 }
    await changeRun(trx, id, { state: 'undone', ended_at: now })
    const content = { kind: source.kind, values: values.length, mentions: left.gone, kept: left.passed }
    const told = bringsMentions ? { ...content, reason: reason.trim() } : content
    await announceSource(varde, trx, caller, source, MEASURE_EVENTS.sourceUndone, told)
  })
}
