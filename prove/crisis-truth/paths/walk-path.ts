import { sql } from 'kysely'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Course } from '../acts.ts'
import { compare } from '../compare.ts'
import { ledgerAndReceivers } from '../letters.ts'
import type { Random } from '../random.ts'
import { deniedRumour } from './denied-rumour.ts'
import { holdsAgain } from './holds-again.ts'
import { lateRumour } from './late-rumour.ts'
import { otherClock } from './other-clock.ts'
import { otherRoom } from './other-room.ts'
import type { Path } from './path.ts'
import { twoUpdates } from './two-updates.ts'

export const PATHS = {
  ...{ counter: deniedRumour, 'late-rumour': lateRumour, 'other-room': otherRoom },
  ...{ 'two-updates': twoUpdates, 'other-clock': otherClock, 'holds-again': holdsAgain },
} satisfies Record<string, Path>
export type PathName = keyof typeof PATHS
export const PATH_NAMES = Object.keys(PATHS) as PathName[]
export type Walk = { name: PathName; random: Random }

/** One path at the end of a course, by chance of its own: everybody is at work, and nobody is killed. Gives the code of what the house refused on it; null where it was walked to its end. */
export async function walkPath(course: Course, { name, random }: Walk): Promise<string | null> {
  const { db, prove } = course
  await sql`delete from organisation.absence`.execute(db)
  for (const who of ['press', 'head', 'leader'] as const) await prove(who)
  const refused = await PATHS[name]({ ...course, random, mayKill: false }).then(
    () => null,
    (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error)),
  )
  await compare(course, false)
  for (const other of course.beside) await compareAndClose(other as Course)
  return refused
}

/** What a second room has said is true too; it is over before the first one is. */
async function compareAndClose(other: Course): Promise<void> {
  const { ask, crisisId } = other
  await compare(other, false)
  await ledgerAndReceivers(other)
  await ask('leader', 'POST', `/api/crises/${crisisId}/close`, { reason: 'Over' })
}
