import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { liftStop } from '../../dispatch/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { needsAnother, type StatusContent, statusFault } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { insertLift, openStop } from '../store/promises.ts'
import { dispatchesOf, isAnythingSaid } from '../store/statements.ts'
import { approveStatusRow, statusRows } from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inStatus } from './in-status.ts'
import { roomTime } from './practice-time.ts'
import { refuseWhatStops } from './refuse-what-stops.ts'
import { settlePromise } from './settle-promise.ts'
import { contentOf } from './view-status.ts'

/**
 * The draft stands on the open page from now on; in an exercise it stands in the room alone. Whoever leads publishes what another
 * wrote, and alone what says no new words. `isStopDone`: they answer for that what must come first is done. Throws
 * `crisis.not-found`, `crisis.lead-not-allowed`, `crisis.status-changed-meanwhile`, `crisis.status-own-words`,
 * `crisis.status-staff-first`, `crisis.status-stop-first` and what the text itself is refused for.
 */
export async function publishStatus(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { revision, isStopDone }: { revision: number; isStopDone: boolean },
): Promise<{ number: number }> {
  return inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    const rows = await statusRows(trx, crisisId)
    const draft = rows.find((row) => row.number === null)
    if (draft?.revision !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const standing = rows.filter((row) => row.number !== null).at(-1)
    const content = contentOf(draft)
    refuseFaults(content, await roomTime(trx, file, now))
    if (draft.written_by === caller.id && needsAnother(content, standing ? contentOf(standing) : null))
      throw new Failure('conflict', 'crisis.status-own-words')
    await refuseWhatStops(trx, now, content.texts)
    // The first words go to own staff first, so they are a statement; what stands here grows from there.
    if (!standing && !(await isAnythingSaid(trx, crisisId))) throw new Failure('conflict', 'crisis.status-staff-first')
    if (!standing) await heedHardStop(trx, caller, file, now, isStopDone)
    const number = (standing?.number ?? 0) + 1
    await approveStatusRow(trx, draft.id, { number, by: caller.id, at: now })
    const nextAt = content.nextAt === null ? null : new Date(content.nextAt)
    await settlePromise(trx, file, { outAt: now, nextAt, statementId: null, by: caller.id })
    const params = { number, title: content.texts.nb.title, next: content.nextAt }
    await noteInRoom(trx, { crisisId, code: 'status-published', params, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statusPublished, now, {
      statusId: draft.id,
      status: number,
      phase: content.phase,
      nextAt: content.nextAt,
      correctsId: content.correctsId,
    })
    return { number }
  })
}

function refuseFaults(content: StatusContent, now: Date): void {
  const fault = statusFault(content, now)
  if (fault === 'empty') throw new Failure('invalid', 'crisis.status-empty')
  if (fault === 'next') throw new Failure('invalid', 'crisis.status-no-next')
  if (fault === 'next-passed') throw new Failure('invalid', 'crisis.status-next-passed')
}

/** In a death next of kin are told first, in an escape victims as the law says. Whoever publishes answers for it, by name in the log. */
async function heedHardStop(trx: Trx, caller: Caller, file: CrisisRow, now: Date, isDone: boolean): Promise<void> {
  const stop = await openStop(trx, file)
  if (!stop) return
  if (!isDone) throw new Failure('conflict', 'crisis.status-stop-first')
  const source = translator('nb')('crisis:stop.by-status')
  await insertLift(trx, { crisis_id: file.id, stop, ground: 'told', source, lifted_by: caller.id, lifted_at: now })
  await liftStop(trx, { dispatchIds: await dispatchesOf(trx, file.id), stop, by: caller.id, at: now })
  const params = { stop }
  await noteInRoom(trx, { crisisId: file.id, code: 'status-stop-done', params, by: caller.id, at: now })
}
