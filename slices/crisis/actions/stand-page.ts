import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd, saysOf } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { promisesOf } from '../store/promises.ts'
import {
  approveStatusQuestion,
  approveStatusRow,
  retireStatusQuestion,
  statusQuestions,
  statusRows,
} from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { disownOnStatus, tellReplaced } from './disown-on-status.ts'
import { endPromise, makePromise, moveTime } from './settle-promise.ts'
import { wordsToRepeat } from './words-to-repeat.ts'

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
  const words = await wordsToRepeat(trx, file, standing, { phase, at })
  const texts = JSON.stringify(words.texts)
  const { is_message } = words
  await approveStatusRow(trx, statusId, { number, phase, next_at: nextAt, texts, is_message, by, at })
  await disownOnStatus(trx, file, at)
  await goOn(trx, file, nextAt, { by, at })
  const next = nextAt?.toISOString() ?? null
  const params = { number, next: nextAt }
  const isSame = saysOf(words.texts) === saysOf(standing.texts)
  const said = isSame
    ? { code: 'status-published' as const, params: { ...params, title: words.texts.nb.title } }
    : { code: 'status-changed' as const, params }
  await noteInRoom(trx, { crisisId: file.id, ...said, by, at })
  await tellReplaced(trx, file, [standing, words], { by, at })
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.statusPublished, at, {
    ...{ statusId, status: number, phase, nextAt: next, correctsId: draft.corrects_id },
  })
  return number
}

/** No message has come: what is promised goes on as it is, is moved, or is taken back. */
async function goOn(
  trx: Trx,
  file: CrisisRow,
  nextAt: Date | null,
  { by, at }: Omit<Draft, 'statusId'>,
): Promise<void> {
  if (!nextAt) return endPromise(trx, file, { by, at })
  const [last] = await promisesOf(trx, file.id)
  if (last?.state === 'open' && last.due_at.getTime() === nextAt.getTime()) return
  if (await moveTime(trx, file, { nextAt, by, at, reason: '' })) return
  await makePromise(trx, file, { outAt: at, nextAt, statementId: null, by })
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
