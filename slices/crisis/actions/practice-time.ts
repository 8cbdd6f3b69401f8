import type { Database, Trx } from '../../../kit/db/database.ts'
import { showsAt } from '../rules/practice-clock.ts'
import type { CrisisRow } from '../store/crises.ts'
import { addPace, pacesOf } from '../store/practices.ts'

/**
 * The time that counts for what is due in a room: in an exercise what its own clock shows, else the moment itself. Promises, action
 * cards and injects follow it; the log, the evidence and the calling keep real time (decision 16).
 */
export async function roomTime(db: Database, { id, mode }: Pick<CrisisRow, 'id' | 'mode'>, now: Date): Promise<Date> {
  return mode === 'exercise' ? showsAt(await pacesOf(db, id), now) : now
}

/** The exercise is over: its clock stands still at what it shows. */
export async function stopClock(
  trx: Trx,
  { id, mode }: Pick<CrisisRow, 'id' | 'mode'>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (mode !== 'exercise') return
  await addPace(trx, id, { fromAt: at, shows: showsAt(await pacesOf(trx, id), at), pace: 0, by })
}
