import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import {
  approveStatusQuestion,
  approveStatusRow,
  retireStatusQuestion,
  type StatusRow,
  statusQuestions,
  statusRows,
} from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { moveTime, settlePromise } from './settle-promise.ts'
import { wordsToRepeat } from './words-to-repeat.ts'

type How = Pick<StatusRow, 'phase' | 'next_at'>
type Draft = { statusId: string; by: string; at: Date }

/** The draft stands on the open page from this moment beside the words that stand, where they hold, with what it promises. Gives its number there. */
export async function standDraft(trx: Trx, file: CrisisRow, { statusId, by, at }: Draft): Promise<number> {
  const rows = await statusRows(trx, file.id)
  const draft = rows.find((row) => row.id === statusId)!
  const standing = rows.findLast((row) => row.number !== null)!
  const number = standing.number! + 1
  const isClosed = file.state !== 'open' && !isEnd(draft.phase)
  const phase = isClosed ? 'closed' : draft.phase
  const nextAt = isClosed ? null : draft.next_at
  const { texts: words, doubtsId } = await wordsToRepeat(trx, file, standing, at)
  const texts = JSON.stringify(words)
  await approveStatusRow(trx, statusId, { number, phase, next_at: nextAt, texts, doubts_id: doubtsId, by, at })
  if (!(await isSettled(trx, file, { phase, next_at: nextAt }, standing, { by, at })))
    await settlePromise(trx, file, { outAt: at, nextAt, statementId: null, by })
  const next = nextAt?.toISOString() ?? null
  const params = { number, title: words.nb.title, next: nextAt }
  await noteInRoom(trx, { crisisId: file.id, code: 'status-published', params, by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statusPublished, at, {
    ...{ statusId, status: number, phase, nextAt: next, correctsId: draft.corrects_id },
  })
  return number
}

/** The same phase keeps no promise: it goes on as it is, or is moved. */
async function isSettled(
  trx: Trx,
  file: CrisisRow,
  draft: How,
  standing: How,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  if (!standing.next_at || !draft.next_at || standing.phase !== draft.phase) return false
  if (standing.next_at.getTime() === draft.next_at.getTime()) return true
  return moveTime(trx, file, { nextAt: draft.next_at, by, at, reason: '' })
}

/** The question stands there from this moment, in the place of the one it replaces. */
export async function standQuestion(
  trx: Trx,
  file: CrisisRow,
  { questionId, by, at }: { questionId: string; by: string; at: Date },
): Promise<void> {
  const rows = await statusQuestions(trx, file.id)
  const row = rows.find((one) => one.id === questionId)
  if (!row) return
  if (row.replaces_id && rows.some((one) => one.id === row.replaces_id))
    await retireStatusQuestion(trx, row.replaces_id, by, at)
  await approveStatusQuestion(trx, questionId, by, at)
  const params = { question: row.texts.nb.question }
  await noteInRoom(trx, { crisisId: file.id, code: 'question-published', params, by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.questionKept, at, { questionId, state: 'published' })
}
