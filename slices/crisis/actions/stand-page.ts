import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { CrisisRow } from '../store/crises.ts'
import {
  approveStatusQuestion,
  approveStatusRow,
  retireStatusQuestion,
  statusQuestions,
  statusRows,
} from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { settlePromise } from './settle-promise.ts'

type Draft = { statusId: string; statementId: string | null; by: string; at: Date }

/** The draft stands on the open page from this moment, with what it promises. Gives its number there. */
export async function standDraft(trx: Trx, file: CrisisRow, { statusId, statementId, by, at }: Draft): Promise<number> {
  const rows = await statusRows(trx, file.id)
  const draft = rows.find((row) => row.id === statusId)!
  const number = (rows.filter((row) => row.number !== null).at(-1)?.number ?? 0) + 1
  await approveStatusRow(trx, statusId, { number, by, at })
  await settlePromise(trx, file, { outAt: at, nextAt: draft.next_at, statementId, by })
  const next = draft.next_at?.toISOString() ?? null
  const params = { number, title: draft.texts.nb.title, next: draft.next_at }
  await noteInRoom(trx, { crisisId: file.id, code: 'status-published', params, by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statusPublished, at, {
    ...{ statusId, status: number, phase: draft.phase, nextAt: next, correctsId: draft.corrects_id },
  })
  return number
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
