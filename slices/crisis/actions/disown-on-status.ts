import type { Trx } from '../../../kit/db/database.ts'
import type { SaidStanding } from '../rules/said-standing.ts'
import { saysOf } from '../rules/status.ts'
import type { CrisisRow } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { type StatementRow, statementsOf, usedFacts } from '../store/statements.ts'
import {
  doubtStatusQuestions,
  doubtStatusRows,
  type StatusRow,
  statusQuestions,
  statusRows,
} from '../store/statuses.ts'
import { noteInRoom } from './append-entry.ts'
import { worthOfStatements } from './worth-of-words.ts'

type Signed = { by: string; at: Date }

/**
 * The page says something anew, or a correction ended on its way: from now on each earlier message, and each answer, whose fact has fallen says so there;
 * and so does a message that was put right to some alone, as those who have it read. What is confirmed again says so no more.
 */
export async function disownOnStatus(trx: Trx, { id: crisisId }: Pick<CrisisRow, 'id'>, at: Date): Promise<void> {
  const [statements, waves, used, rows] = [
    await statementsOf(trx, crisisId),
    await toldWaves(trx, crisisId),
    await usedFacts(trx, crisisId),
    await statusRows(trx, crisisId),
  ]
  const worth = worthOfStatements(statements, waves, used)
  const shown = rows.filter((row) => row.number !== null && row.withdrawn_at === null)
  const sameAs = (row: StatusRow) => shown.filter((one) => saysOf(one.texts) === saysOf(row.texts))
  const saidBy = (row: StatusRow) => statements.filter((one) => sameAs(row).some(({ id }) => id === one.status_id))
  const isFallen = (row: StatusRow) => {
    const [same, said] = [sameAs(row), saidBy(row)]
    const isPutRightHere = rows.some((one) => one.number !== null && same.some(({ id }) => id === one.corrects_id))
    const isGone = (one: StatementRow) =>
      worth.get(one.id) === 'changed' ||
      (worth.get(one.id) === 'corrected-gone' && !isPutRightHere && !isBeingPutRight(one))
    return said.length > 0 && said.every(isGone)
  }
  // While a correction is on its way, own staff have it first.
  const isBeingPutRight = ({ id }: StatementRow) =>
    statements.some((one) => one.corrects === id && one.state !== 'dropped' && one.state !== 'withdrawn')
  const holds = (row: StatusRow) => saidBy(row).some(({ id }) => worth.get(id) === 'stands')
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  await doubtStatusRows(trx, ids(shown.filter(isFallen)), at)
  await doubtStatusRows(trx, ids(shown.filter(holds)), null)
  const answers = (await statusQuestions(trx, crisisId)).filter((row) => row.approved_at !== null)
  const worthIs = (is: SaidStanding) =>
    answers.filter((row) => statements.some((one) => one.question_id === row.id && worth.get(one.id) === is))
  await doubtStatusQuestions(trx, ids(worthIs('changed')), at)
  await doubtStatusQuestions(trx, ids(worthIs('stands')), null)
}

/** The room is told when other words stand on the page than those that somebody said. */
export async function tellReplaced(
  trx: Trx,
  { id: crisisId }: Pick<CrisisRow, 'id'>,
  [standing, words]: [Pick<StatusRow, 'texts'>, Pick<StatusRow, 'texts'> & { isAgain: boolean }],
  { by, at }: Signed,
): Promise<boolean> {
  const [{ title }, { title: instead }] = [standing.texts.nb, words.texts.nb]
  if (title === instead) return false
  const code = words.isAgain ? 'status-restored' : 'status-disowned'
  await noteInRoom(trx, { crisisId, code, params: { title, instead }, by, at })
  return true
}
