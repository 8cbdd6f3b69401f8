import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { isFollowing, isTold } from '../rules/statement.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { type PartRow, partsOf, statementsOf } from '../store/statements.ts'

/**
 * What a statement has told, part by part: each is put right, and with it what followed in more languages. An answer is put right by a new
 * one on its page. Throws
 * `crisis.no-such-statement`, also when nothing of it has left.
 */
export async function statementToCorrect(trx: Trx, crisisId: string, id: string): Promise<PartRow[]> {
  const old = (await statementsOf(trx, crisisId)).find((one) => one.id === id)
  const parts = await partsOf(trx, [id])
  if (!old || old.kind === 'page' || !isTold(old, await wavesOfStatements(trx, crisisId)))
    throw new Failure('not-found', 'crisis.no-such-statement')
  return parts.filter((part) => !isFollowing(part))
}
