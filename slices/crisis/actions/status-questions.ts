import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { CrisisRow } from '../store/crises.ts'
import { statementsOf } from '../store/statements.ts'
import * as store from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inStatus } from './in-status.ts'
import { type NewAnswer, proposeAnswer } from './propose-answer.ts'

/**
 * Puts a question with its answer before those who may approve it, as any words of the room; with their yes own staff get it, and it stands
 * on the page as soon as they have it. `replacesId`: the answer that stands there, which this one puts right and takes the place of. Throws
 * `crisis.no-such-question`, `crisis.status-changed-meanwhile` and what `proposeAnswer` says.
 */
export async function addStatusQuestion(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { replacesId, ...answer }: NewAnswer & { replacesId: string | null },
): Promise<{ id: string }> {
  return inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const rows = await store.statusQuestions(trx, crisisId)
    if (replacesId && !rows.some((row) => row.id === replacesId && row.approved_at))
      throw new Failure('not-found', 'crisis.no-such-question')
    const successor = rows.find((row) => replacesId && row.replaces_id === replacesId)
    if (successor) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const id = newId('stq')
    await store.insertStatusQuestion(trx, {
      id,
      crisis_id: crisisId,
      texts: JSON.stringify(answer.texts),
      revision: 1,
      written_by: caller.id,
      writers: [caller.id],
      written_at: now,
      replaces_id: replacesId,
    })
    await proposeAnswer(trx, varde, caller, file, { ...answer, questionId: id, replacesId })
    return { id }
  })
}

type Asked = { crisisId: string; questionId: string }

/** Writes an answer anew that was sent back or ended before anybody had it. Throws `crisis.status-under-way` while it may still leave, and as `addStatusQuestion`. */
export async function changeStatusQuestion(
  varde: Varde,
  caller: Caller,
  { crisisId, questionId }: Asked,
  { revision, ...answer }: NewAnswer & { revision: number },
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const row = await ended(trx, file, questionId)
    if (row.revision !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const change = { texts: JSON.stringify(answer.texts), written_by: caller.id, writers: [caller.id], written_at: now }
    await store.changeStatusQuestion(trx, questionId, change)
    await proposeAnswer(trx, varde, caller, file, { ...answer, questionId, replacesId: row.replaces_id })
  })
}

/**
 * Takes away an answer that ended before anybody had it. One that waits is set aside in the room, and one that stands is withdrawn there.
 * Throws `crisis.no-such-question` and `crisis.status-under-way`.
 */
export async function removeStatusQuestion(
  varde: Varde,
  caller: Caller,
  { crisisId, questionId }: Asked,
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    await ended(trx, file, questionId)
    await store.removeStatusQuestion(trx, questionId)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.questionKept, now, { questionId, state: 'removed' })
  })
}

async function ended(trx: Trx, { id: crisisId }: CrisisRow, questionId: string): Promise<store.StatusQuestionRow> {
  const row = (await store.statusQuestions(trx, crisisId)).find((one) => one.id === questionId && !one.approved_at)
  if (!row) throw new Failure('not-found', 'crisis.no-such-question')
  const said = (await statementsOf(trx, crisisId)).filter((one) => one.question_id === questionId)
  if (said.some((one) => one.state !== 'dropped')) throw new Failure('conflict', 'crisis.status-under-way')
  return row
}
