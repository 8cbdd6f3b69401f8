import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { groupsToCorrect } from '../rules/correction-groups.ts'
import { type Group, isFollowing, isTold } from '../rules/statement.ts'
import { toldWaves } from '../store/group-board.ts'
import { type PartRow, partsOf, statementsOf } from '../store/statements.ts'

type ToCorrect = PartRow & { covers: Group[] }

/**
 * What a statement has told, part by part, with the groups that have it or may still get it: each is put right, and with it what followed in
 * more languages. An answer is put right by a new
 * one on its page. Throws
 * `crisis.no-such-statement`, also when nothing of it has left.
 */
export async function statementToCorrect(trx: Trx, crisisId: string, id: string): Promise<ToCorrect[]> {
  const old = (await statementsOf(trx, crisisId)).find((one) => one.id === id)
  const parts = await partsOf(trx, [id])
  const waves = await toldWaves(trx, crisisId)
  if (!old || old.kind === 'page' || !isTold(old, waves)) throw new Failure('not-found', 'crisis.no-such-statement')
  const main = parts.filter((part) => !isFollowing(part))
  const had = main.map((part) => ({ ...part, ...groupsToCorrect(part, waves) }))
  const concerned = had.filter(({ groups }) => groups.length > 0)
  return concerned.length > 0 ? concerned : main.map((part) => ({ ...part, covers: part.groups }))
}
