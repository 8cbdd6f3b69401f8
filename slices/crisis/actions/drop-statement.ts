import type { Trx } from '../../../kit/db/database.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { changeStatement, type StatementRow } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

const ACTOR = 'system:crisis'

/** Sets a statement aside before it is public, and says why in the room. */
export async function dropStatement(
  trx: Trx,
  file: CrisisRow,
  { id, number }: Pick<StatementRow, 'id' | 'number'>,
  reason: 'fact-changed' | 'withdrawn',
  at: Date,
): Promise<void> {
  await changeStatement(trx, id, { state: 'dropped', dropped_reason: reason })
  const params = { number, reason }
  await noteInRoom(trx, { crisisId: file.id, code: 'statement-dropped', params, by: ACTOR, at })
  const content = { statementId: id, statement: number, reason }
  await announceCrisis(trx, { id: ACTOR }, file, CRISIS_EVENTS.statementDropped, at, content)
  await changeCrisis(trx, file.id)
}
