import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { callerOfPerson, dutyRoster } from '../../organisation/index.ts'
import type { CaseStanding } from '../rules/case-right.ts'
import { unitLine } from '../store/line.ts'

/** Everybody whom a case waits for now: who holds a duty where it is assessed or handled, and whoever stands in for them, as `mustAct` says. */
export async function askedOfCase(
  db: Database,
  { directorateId, handlingUnitId }: Pick<CaseStanding, 'directorateId' | 'handlingUnitId'>,
  now: Date,
  mustAct: (caller: Caller) => boolean,
): Promise<string[]> {
  const duties = [...new Set([...dutiesWith('cases.assess'), ...dutiesWith('cases.handle')])]
  const [above, { holders, absences }] = await Promise.all([
    directorateId ? unitLine(db, directorateId) : [],
    dutyRoster(db, { duties, from: now, to: new Date(now.getTime() + 1) }),
  ])
  const units = new Set([handlingUnitId, ...above.map(({ id }) => id)])
  const ids = new Set(holders.filter(({ unitId }) => units.has(unitId)).map(({ personId }) => personId))
  // What is added is looked at too: a deputy may be away.
  for (const id of ids)
    for (const { personId, deputyId } of absences) if (personId === id && deputyId) ids.add(deputyId)
  const callers = await Promise.all([...ids].map((id) => callerOfPerson(db, id, now)))
  return callers.flatMap((caller) => (caller && mustAct(caller) ? [caller.id] : []))
}
