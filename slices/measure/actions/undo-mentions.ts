import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { JobData } from '../../../kit/jobs/jobs.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { handOver } from '../rules/media/hand-over.ts'
import type { MentionImportView, UndoLoss } from '../rules/media/mention-import-view.ts'
import { mentionImports } from '../store/mention-imports.ts'
import {
  beginUndo,
  endUndo,
  forgetSeen,
  lockUndo,
  moveOn,
  nextHeld,
  openUndos,
  undoLoss,
} from '../store/mention-undo.ts'
import { lockMentions } from '../store/mentions.ts'

export const UNDO_QUEUE = 'measure-mention-undo'
/** Appearances dealt with in one transaction: others wait for no longer than that. */
const AT_ONCE = 10_000
const MOST_LISTED = 30

/** Files and readings that brought mentions, the newest first. Throws `measure.not-yours`. */
export async function listMentionImports({ db }: Varde, caller: Caller): Promise<{ imports: MentionImportView[] }> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  return { imports: await mentionImports(db, { most: MOST_LISTED }) }
}

/** One of them. Throws `measure.not-yours`, `measure.no-such-import`. */
export async function viewMentionImport({ db }: Varde, caller: Caller, id: string): Promise<MentionImportView> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const [found] = await mentionImports(db, { id })
  if (!found) throw new Failure('not-found', 'measure.no-such-import')
  return found
}

/** What would be lost by undoing it. Throws what `viewMentionImport` does. */
export async function weighUndo(varde: Varde, caller: Caller, id: string): Promise<UndoLoss> {
  await viewMentionImport(varde, caller, id)
  return undoLoss(varde.db, id)
}

/**
 * Begins to undo an import of mentions; a job does it, some thousands at a time. What another import found too stays and stands under that one.
 * Throws what `viewMentionImport` does, `measure.undo-reason`, `measure.undo-at-source` for what a source has brought, and
 * `measure.import-not-applied` when it is undone already.
 */
export async function undoMentions(varde: Varde, caller: Caller, id: string, reason: string): Promise<void> {
  const { runId } = await viewMentionImport(varde, caller, id)
  if (reason.trim() === '') throw new Failure('invalid', 'measure.undo-reason')
  if (runId) throw new Failure('conflict', 'measure.undo-at-source')
  await varde.db.transaction().execute(async (trx) => {
    const at = varde.now()
    await beginWithin(trx, { id, reason, by: caller.id, at })
    const loss = await undoLoss(trx, id)
    const file = (await mentionImports(trx, { id }))[0]!
    const { total, coded, messages, stories } = loss
    const content = { reason: reason.trim(), total, stories, coded, messages, rows: file.rows }
    const said = { mode: varde.mode, subject: id, actor: caller.id, at, content }
    await publish(trx, { name: MEASURE_EVENTS.mentionsUndoBegun, ...said })
    await varde.jobs.enqueue(trx, UNDO_QUEUE, { id, v: 1 })
  })
}

/** Begins within a transaction that is open. */
async function beginWithin(trx: Trx, { id, reason, by, at }: { id: string; reason: string; by: string; at: Date }) {
  await lockMentions(trx)
  if ((await beginUndo(trx, { importId: id, reason: reason.trim(), by, at })) === null)
    throw new Failure('conflict', 'measure.import-not-applied')
}

/** All of it within a transaction that is open, for the few mentions of a reading. */
export async function undoWithin(
  trx: Trx,
  asked: { id: string; reason: string; by: string; at: Date },
): Promise<{ gone: number; passed: number }> {
  await beginWithin(trx, asked)
  while (await undoSome(trx, asked.id));
  return endUndo(trx, asked.id, asked.at)
}

/** Goes on with every undoing that is not at its end, those that were cut off too. */
export async function followUndos(varde: Varde): Promise<void> {
  for (const id of await openUndos(varde.db)) await followUndo(varde, { id, v: 1 })
}

/** A person waits for this one. Each part is on disk before the next is begun; whoever comes meanwhile takes every other part. */
export async function followUndo(varde: Varde, { id }: JobData): Promise<void> {
  while (await varde.db.transaction().execute((trx) => advance(varde, trx, id)));
}

async function advance(varde: Varde, trx: Trx, id: string): Promise<boolean> {
  await lockMentions(trx)
  const undo = await lockUndo(trx, id)
  if (!undo) return false
  if (await undoSome(trx, id)) return true
  const at = varde.now()
  const content = { ...(await endUndo(trx, id, at)), reason: undo.reason }
  const said = { mode: varde.mode, subject: id, actor: undo.by, at, content }
  await publish(trx, { name: MEASURE_EVENTS.mentionsUndone, ...said })
  return false
}

async function undoSome(trx: Trx, id: string): Promise<boolean> {
  const undo = await lockUndo(trx, id)
  if (!undo) return false
  const { held, finders } = await nextHeld(trx, undo, AT_ONCE)
  if (held.length === 0) return forgetSeen(trx, id, AT_ONCE)
  await moveOn(trx, id, handOver(held, finders))
  return true
}
