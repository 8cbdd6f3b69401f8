import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { awayNow } from '../../duty/index.ts'
import { dayOf, findColleagues, firstHits } from '../../organisation/index.ts'
import { type Callable, thereFirst } from '../rules/callable.ts'
import { ministryIds } from '../store/line.ts'
import { isCalled } from './call-in.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Colleagues by name or unit for whoever calls in one more, those who are there first and then by name, with how many fit: who is away now by who
 * answers, and who has been called already. Nobody of the ministry, as what is held there opens no room. Throws `crisis.call-in-not-allowed`.
 */
export async function findCallable(
  { db, now: clock }: Varde,
  caller: Caller,
  crisisId: string,
  search: string,
): Promise<{ people: Callable[]; total: number }> {
  const { abilities, ...list } = await loadCrisis(db, caller, crisisId)
  if (!abilities.includes('call-in')) throw new Failure('not-allowed', 'crisis.call-in-not-allowed')
  const now = clock()
  const [found, ministries] = await Promise.all([findColleagues(db, search, dayOf(now)), ministryIds(db)])
  const ours = found.filter(({ unitId }) => !ministries.includes(unitId))
  const away = await awayNow(
    db,
    ours.map(({ id }) => id),
    now,
  )
  const people = ours.map(({ id, displayName, unitName }): Callable => {
    const absence = away.get(id)
    const answer = list.calls.find((one) => one.person_id === id)?.answer ?? null
    return {
      ...{ id, displayName, unitName, called: isCalled(id, list) ? { answer } : null },
      away: absence ? { until: absence.until?.toISOString() ?? null } : null,
    }
  })
  return firstHits(thereFirst(people))
}
