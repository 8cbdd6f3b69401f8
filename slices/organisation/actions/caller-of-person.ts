import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { passesToDeputy, standsInFor } from '../rules/deputising.ts'
import { loadAway } from '../store/line.ts'
import { dutiesOf, findPerson } from '../store/people.ts'
import { unitIdsBelow, unitIdsReached } from '../store/units.ts'

/**
 * The person as one who asks: own duties, and the duties of those they stand in for while these are away (offices that
 * are personal excepted), each with the units it reaches: those below, but from a ministry only an administrator's. Null when the person has left or never was.
 */
export async function callerOfPerson(db: Database, personId: string, now: Date): Promise<Caller | null> {
  return callerFor(db, personId, standsInFor(await loadAway(db, now), personId), now)
}

/** As `callerOfPerson`, for these absent people alone; for nobody: in their own right. */
export async function callerFor(
  db: Database,
  personId: string,
  absent: readonly string[],
  now: Date,
): Promise<Caller | null> {
  const person = await findPerson(db, personId)
  if (!person || !holdsOn(person, dayOf(now))) return null
  const own = await dutiesOf(db, [personId], now)
  const taken =
    absent.length === 0 ? [] : (await dutiesOf(db, [...absent], now)).filter((held) => passesToDeputy(held.duty))
  const held = new Map([...own, ...taken].map((one) => [`${one.duty} ${one.unitId}`, one]))
  const duties: Caller['duties'][number][] = []
  for (const { duty, unitId } of held.values()) {
    const reach = duty === 'administrator' ? unitIdsBelow : unitIdsReached
    duties.push({ duty, unitId, unitIds: await reach(db, unitId) })
  }
  return {
    kind: 'person',
    id: person.id,
    name: person.displayName,
    language: person.language,
    unitId: person.unitId,
    duties,
  }
}
