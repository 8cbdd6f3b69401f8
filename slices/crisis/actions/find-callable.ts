import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { awayNow } from '../../duty/index.ts'
import { dayOf, findColleagues } from '../../organisation/index.ts'
import { type Callable, thereFirst } from '../rules/callable.ts'
import { ministryIds, reachOf } from '../store/line.ts'
import { isCalled } from './call-in.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Colleagues by name for whoever calls in one more, those who are there first: who is away now by who answers, and who has been called already. Nobody of
 * the ministry, as what is held there opens no room. Throws `crisis.call-in-not-allowed`.
 */
export async function findCallable(
  { db, now: clock }: Varde,
  caller: Caller,
  crisisId: string,
  search: string,
): Promise<{ people: Callable[] }> {
  const { abilities, ...list } = await loadCrisis(db, caller, crisisId)
  if (!abilities.includes('call-in')) throw new Failure('not-allowed', 'crisis.call-in-not-allowed')
  const now = clock()
  const found = await findColleagues(db, search, dayOf(now))
  const ids = found.map(({ id }) => id)
  const [away, reach, ministries] = await Promise.all([awayNow(db, ids, now), reachOf(db, ids), ministryIds(db)])
  const isOurs = (id: string) => reach.some((one) => one.personId === id && !ministries.includes(one.unitId))
  const people = found
    .filter(({ id }) => isOurs(id))
    .map(({ id, displayName, unitName }): Callable => {
      const absence = away.get(id)
      const answer = list.calls.find((one) => one.person_id === id)?.answer ?? null
      return {
        ...{ id, displayName, unitName, called: isCalled(id, list) ? { answer } : null },
        away: absence ? { until: absence.until?.toISOString() ?? null } : null,
      }
    })
  return { people: thereFirst(people) }
}
