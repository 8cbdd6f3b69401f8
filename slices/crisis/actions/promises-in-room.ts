import type { Database } from '../../../kit/db/database.ts'
import type { OwedInRoom } from '../rules/crisis-view.ts'
import { isLate, owedFirst, promiseLines } from '../rules/owed.ts'
import type { PromiseView } from '../rules/statement-view.ts'
import type { CrisisRow } from '../store/crises.ts'
import { promisesIn } from '../store/promises.ts'
import { roomTime } from './practice-time.ts'

/** What was promised in a room, to everybody and to groups, and what is owed of it; the newest first. */
export async function promisesInRoom(db: Database, { id, state }: CrisisRow): Promise<PromiseView[]> {
  return promiseLines(
    (await promisesIn(db, id)).map((one) => ({
      ...{ group: one.to_group, number: one.number, state: one.state },
      ...{ dueAt: one.due_at.toISOString(), settledAt: one.settled_at?.toISOString() ?? null, reason: one.reason },
      warned: one.warned,
      ...{ isAdmitted: one.admitted_at !== null, hasCome: one.kept_by !== null },
      isTakenBack: one.came === 'withdrawn',
    })),
    state === 'open',
  )
}

/** What a room owes first, and beside it; its time has passed when the clock of the room says so. */
export async function owedInRoom(db: Database, file: CrisisRow, now: Date): Promise<OwedInRoom | null> {
  const time = await roomTime(db, file, now)
  const owed = owedFirst(await promisesInRoom(db, file), time)
  const asOwed = (one: PromiseView) => ({ groups: one.groups, dueAt: one.dueAt, isBroken: isLate(one, time) })
  return owed && { ...asOwed(owed.first), beside: owed.beside.map(asOwed) }
}
