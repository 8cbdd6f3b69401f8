import { dutiesWith } from '../../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dutyRoster } from '../../../organisation/index.ts'

const DAY_MS = 86_400_000

/** Who can be asked to code: the communication staff of every unit, by name. */
export async function codersNow({ db, now }: Pick<Varde, 'db' | 'now'>): Promise<{ id: string; name: string }[]> {
  const from = now()
  const to = new Date(from.getTime() + DAY_MS)
  const { holders, people } = await dutyRoster(db, {
    duties: dutiesWith('measure.code'),
    from,
    to,
  })
  const ids = new Set(holders.map(({ personId }) => personId))
  return people
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
}
