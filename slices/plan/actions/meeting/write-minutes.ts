import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { agendaOf, changeAgendaItem, changeMeeting } from '../../store/meetings.ts'
import { holdMeeting } from './load-meeting.ts'

/**
 * Saves the minutes of one agenda item, as they are typed. `revision` is the one it builds on. Throws
 * `plan.minutes-changed-meanwhile` with the other's text, so that nothing is lost, and `plan.agenda-no-such-item`. What the
 * meeting said is in the log when it is closed, not for each key.
 */
export async function writeMinutes(
  varde: Varde,
  caller: Caller,
  { id, itemId, revision, text }: { id: string; itemId: string; revision: number; text: string },
): Promise<{ revision: number; savedAt: string }> {
  return varde.db.transaction().execute(async (trx) => {
    await holdMeeting(trx, varde, caller, id, 'write')
    const row = (await agendaOf(trx, id)).find((one) => one.id === itemId && one.removed_at === null)
    if (!row) throw new Failure('not-found', 'plan.agenda-no-such-item')
    const now = varde.now()
    if (row.minutes === text) return { revision: row.revision, savedAt: now.toISOString() }
    if (row.revision !== revision) {
      const names = await personNames(trx, row.written_by ? [row.written_by] : [])
      const author = row.written_by ? (names.get(row.written_by) ?? null) : null
      const theirs = { text: row.minutes, revision: row.revision, author }
      throw new Failure('conflict', 'plan.minutes-changed-meanwhile', { theirs })
    }
    const next = revision + 1
    await changeAgendaItem(trx, itemId, { minutes: text, revision: next, written_by: caller.id, written_at: now })
    await changeMeeting(trx, id, { updated_at: now })
    return { revision: next, savedAt: now.toISOString() }
  })
}

/** Who is there: persons, and others in words. Throws `plan.meeting-no-such-person`. */
export async function setPresent(
  varde: Varde,
  caller: Caller,
  { id, presentIds, others }: { id: string; presentIds: string[]; others: string },
): Promise<void> {
  const ids = [...new Set(presentIds)]
  if ((await personNames(varde.db, ids)).size < ids.length)
    throw new Failure('not-found', 'plan.meeting-no-such-person')
  await varde.db.transaction().execute(async (trx) => {
    await holdMeeting(trx, varde, caller, id, 'write')
    await changeMeeting(trx, id, { present_ids: ids, others_present: others.trim(), updated_at: varde.now() })
  })
}
