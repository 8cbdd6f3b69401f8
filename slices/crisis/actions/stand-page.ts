import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd, saysOf } from '../rules/status.ts'
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

type Said = Pick<StatusRow, 'phase' | 'next_at' | 'texts'>
type Draft = { statusId: string; statementId: string | null; by: string; at: Date }

/** The draft stands on the open page from this moment, with what it promises. Gives its number there. */
export async function standDraft(trx: Trx, file: CrisisRow, { statusId, statementId, by, at }: Draft): Promise<number> {
  const rows = await statusRows(trx, file.id)
  const draft = rows.find((row) => row.id === statusId)!
  const standing = rows.filter((row) => row.number !== null).at(-1)
  const number = (standing?.number ?? 0) + 1
  const isClosed = file.state !== 'open' && !isEnd(draft.phase)
  const phase = isClosed ? 'closed' : draft.phase
  const nextAt = isClosed ? null : draft.next_at
  await approveStatusRow(trx, statusId, { number, phase, next_at: nextAt, by, at })
  if (!(await isSettled(trx, file, { ...draft, phase, next_at: nextAt }, standing, { by, at })))
    await settlePromise(trx, file, { outAt: at, nextAt, statementId, by })
  const next = nextAt?.toISOString() ?? null
  const params = { number, title: draft.texts.nb.title, next: nextAt }
  await noteInRoom(trx, { crisisId: file.id, code: 'status-published', params, by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statusPublished, at, {
    ...{ statusId, status: number, phase, nextAt: next, correctsId: draft.corrects_id },
  })
  return number
}

/** The same words in the same phase keep no promise: it goes on as it is, or is moved. */
async function isSettled(
  trx: Trx,
  file: CrisisRow,
  draft: Said,
  standing: Said | undefined,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  if (!standing?.next_at || !draft.next_at) return false
  if (standing.phase !== draft.phase || saysOf(standing.texts) !== saysOf(draft.texts)) return false
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
