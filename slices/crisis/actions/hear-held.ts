import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { statementOfDispatch } from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'

/** Somebody holds back, under *Utsending*, what a room has sent, or lets it go on: the room says so, and who. */
export async function hearHeld(trx: Trx, { name, subject, actor: by, at }: BusEvent): Promise<void> {
  const statement = await statementOfDispatch(trx, subject)
  const file = statement && (await lockCrisis(trx, statement.crisis_id))
  if (!statement || !file) return
  const code = name === 'dispatch.paused' ? 'dispatch-paused' : 'dispatch-resumed'
  await noteInRoom(trx, { crisisId: file.id, code, params: { number: statement.number }, by, at })
  await changeCrisis(trx, file.id)
}
