import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { CrisisRow } from '../store/crises.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

/**
 * A fact has changed: says in the room which statements were made of it, so that they can be put right. Gives those that have not
 * come out yet; they must not.
 */
export async function flagStatements(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  factId: string,
  now: Date,
): Promise<string[]> {
  const used = (await usedFacts(trx, file.id)).filter((one) => one.factId === factId)
  const statements = (await statementsOf(trx, file.id)).filter(
    ({ id, state }) => used.some((one) => one.statementId === id) && ['waiting', 'going', 'out'].includes(state),
  )
  for (const { id, number, state } of statements) {
    const params = { number }
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-flagged', params, by: caller.id, at: now })
    const content = { statementId: id, statement: number, factId, state }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementFlagged, now, content)
  }
  return statements.filter((one) => one.state !== 'out').map((one) => one.id)
}
