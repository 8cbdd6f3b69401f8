import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { lineOf } from '../../dispatch/index.ts'
import { groupsToCorrect } from '../rules/correction-groups.ts'
import { type Group, isFollowing, isTold } from '../rules/statement.ts'
import { lastToCorrect } from '../rules/statement-standing.ts'
import { toldWaves } from '../store/group-board.ts'
import { type PartRow, partsOf, statementsOf } from '../store/statements.ts'

type ToCorrect = PartRow & { covers: Group[] }

/**
 * What a new correction of a statement corrects: itself, what was said to put it right and was stopped, or, where it is gone, what it corrected. What that has told, part by
 * part, with the groups that have any words of its line or may still get them: each is put right, and with it what followed in more languages. An answer is put right
 * by a new one on its page. Throws `crisis.no-such-statement`, also when nothing of it has left.
 */
export async function statementToCorrect(
  trx: Trx,
  crisisId: string,
  asked: string,
): Promise<{ id: string; parts: ToCorrect[] }> {
  const rows = await statementsOf(trx, crisisId)
  const waves = await toldWaves(trx, crisisId)
  const id = lastToCorrect(asked, rows, waves)
  const old = rows.find((one) => one.id === id)
  if (!old || old.kind === 'page' || !isTold(old, waves)) throw new Failure('not-found', 'crisis.no-such-statement')
  const all = await partsOf(
    trx,
    rows.map((row) => row.id),
  )
  const main = all.filter((part) => part.statement_id === id && !isFollowing(part))
  const had: ToCorrect[] = []
  for (const part of main) {
    const versions = part.version_id ? await lineOf(trx, part.version_id, []) : []
    const line = all.filter((one) => one.version_id !== null && versions.includes(one.version_id))
    had.push({ ...part, ...groupsToCorrect([part, ...line], waves) })
  }
  const concerned = had.filter(({ groups }) => groups.length > 0)
  return { id, parts: concerned.length > 0 ? concerned : main.map((part) => ({ ...part, covers: part.groups })) }
}
