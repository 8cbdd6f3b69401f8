import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { findImport } from '../store/imports.ts'
import { changeHeld, changeRun, dropPages, insertMade, lockRun, type RunRow } from '../store/source-runs.ts'
import type { SourceRow } from '../store/sources.ts'
import { keepUnsaid } from '../store/values.ts'
import { applyImport } from './apply-import.ts'
import { putMentions } from './put-mentions.ts'
import { putRunValues } from './put-run-values.ts'
import { type Weighed, weighRun } from './weigh-run.ts'

/** Every question is answered: a dry run is left for a person to look at, any other is taken in. */
export async function finishRun(varde: Varde, source: SourceRow, run: RunRow): Promise<void> {
  if (run.is_dry) await changeHeld(varde.db, run, { state: 'read', held_until: null })
  else await takeIn(varde, source, run.id, run.by)
}

/**
 * Takes what a run has read in, all of it or nothing, in one transaction with the end of the run: cut off anywhere, it is as if it had not
 * begun. What stands with the same number is left, or without another. Values that cannot stand make the run fail.
 */
export async function takeIn(varde: Varde, source: SourceRow, runId: string, by: string): Promise<void> {
  if (source.kind === 'sheet') return takeInSheet(varde, runId)
  await varde.db.transaction().execute((trx) => takeInWithin(trx, source, runId, { by, now: varde.now() }))
}

/** The same within a transaction that is open. */
export async function takeInWithin(
  trx: Trx,
  source: SourceRow,
  runId: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const run = await lockRun(trx, runId)
  if (!run || !['reading', 'read'].includes(run.state)) return
  const weighed = await weighRun(trx, runId, { now, kind: source.kind })
  const faulty = weighed.values.filter(({ outcome }) => outcome === 'faulty')
  if (faulty.length > 0) {
    const [{ gathered, fault }] = faulty as [Weighed]
    const detail = `${gathered.indicatorKey} ${gathered.fromOn}: ${fault}`
    return changeRun(trx, runId, { state: 'failed', fault: 'values', detail, held_until: null, ended_at: now })
  }
  const wanted = weighed.values.filter(({ outcome }) => outcome !== 'same' && outcome !== 'unsaid')
  const made = await putRunValues(trx, source, weighed, wanted, { by, at: now })
  await insertMade(trx, runId, made)
  const standing = (of: (one: Weighed) => boolean) => weighed.values.filter(of).flatMap((one) => one.standing?.id ?? [])
  const unsaid = standing(({ outcome }) => outcome === 'unsaid')
  const given = standing(({ outcome, value }) => outcome === 'same' && value !== null)
  await keepUnsaid(trx, { unsaid, given }, now)
  const mentions = await putMentions(trx, source, runId, weighed, { by, at: now })
  const counts = {
    values_made: made.length,
    values_same: weighed.values.length - made.length,
    mentions_made: mentions.made,
    mentions_known: mentions.known,
  }
  await changeRun(trx, runId, { state: 'done', ...counts, held_until: null, ended_at: now })
  await dropPages(trx, runId)
  const content = { kind: source.kind, values: made.length, mentions: mentions.made, unsaid: unsaid.length }
  const said = { mode: source.mode, subject: source.id, unitId: source.unit_id, actor: by, at: now, content }
  await publish(trx, { name: MEASURE_EVENTS.sourceRead, ...said })
}

/** A table is taken in as a file. Cut off after that, the file says that it is in already. */
async function takeInSheet(varde: Varde, runId: string): Promise<void> {
  const { db } = varde
  const run = await db.transaction().execute((trx) => lockRun(trx, runId))
  const file = run?.import_id ? await findImport(db, run.import_id) : null
  if (!run || !file) return
  const end = { held_until: null, ended_at: varde.now() }
  try {
    if (file.state === 'uploaded') await applyImport(varde, systemCaller('measure'), file.id)
    const { values_made } = (await findImport(db, file.id))!
    await db.transaction().execute(async (trx) => {
      await changeRun(trx, runId, { state: 'done', values_made, ...end })
      await dropPages(trx, runId)
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const told = { state: 'failed' as const, fault: 'values' as const, detail: error.code }
    await db.transaction().execute((trx) => changeRun(trx, runId, { ...told, ...end }))
  }
}
