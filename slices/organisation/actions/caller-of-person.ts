import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { passesToDeputy, standsInFor } from '../rules/deputising.ts'
import { loadAway } from '../store/line.ts'
import { dutiesOf, findPerson } from '../store/people.ts'
import { unitIdsBelow } from '../store/units.ts'

/**
 * The person as one who asks: own duties, and the duties of those they stand in for while these are away (offices that
 * are personal excepted), each with every unit below. Null when the person has left or never was.
 */
export async function callerOfPerson(db: Database, personId: string, now: Date): Promise<Caller | null> {
  const person = await findPerson(db, personId)
  if (!person || !holdsOn(person, dayOf(now))) return null
  const absent = standsInFor(await loadAway(db, now), personId)
  const own = await dutiesOf(db, [personId], now)
  const taken = absent.length === 0 ? [] : (await dutiesOf(db, absent, now)).filter((held) => passesToDeputy(held.duty))
  const held = new Map([...own, ...taken].map((one) => [`${one.duty} ${one.unitId}`, one]))
  const units = new Set([...held.values()].map((one) => one.unitId))
  const below = new Map<string, string[]>()
  for (const unitId of units) below.set(unitId, await unitIdsBelow(db, unitId))
  return {
    kind: 'person',
    id: person.id,
    name: person.displayName,
    language: person.language,
    unitId: person.unitId,
    duties: [...held.values()].map(({ duty, unitId }) => ({ duty, unitId, unitIds: below.get(unitId) ?? [] })),
  }
}
