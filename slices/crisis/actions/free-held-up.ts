import type { Trx } from '../../../kit/db/database.ts'
import type { CrisisRow } from '../store/crises.ts'
import { clearHeldUp } from '../store/held-up.ts'
import { noteInRoom } from './append-entry.ts'

/** A statement gets further again, and the room says so; false when nothing held it up. */
export async function freeHeldUp(trx: Trx, { id: crisisId }: CrisisRow, id: string, at: Date): Promise<boolean> {
  const number = await clearHeldUp(trx, id)
  if (number === null) return false
  await noteInRoom(trx, { crisisId, code: 'statement-freed', params: { number }, by: 'system:crisis', at })
  return true
}
