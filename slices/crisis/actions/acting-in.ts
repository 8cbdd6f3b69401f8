import type { Database } from '../../../kit/db/database.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { dutyRoster } from '../../organisation/index.ts'
import type { CrisisStanding } from '../rules/crisis-right.ts'
import { agencyLine } from '../store/line.ts'

/** Everybody whose duty lets them lead or speak in this crisis now, with the deputies of those who are away. */
export async function actingIn(db: Database, standing: CrisisStanding, now: Date): Promise<string[]> {
  const duties = [...new Set([...dutiesWith('crisis.lead'), ...dutiesWith('crisis.speak')])]
  const [line, roster] = await Promise.all([
    agencyLine(db, standing.ownerUnitId),
    dutyRoster(db, { from: now, to: now, duties }),
  ])
  const units = new Set(line.map(({ id }) => id))
  const holders = roster.holders.filter((held) => units.has(held.unitId)).map((held) => held.personId)
  const deputies = roster.absences.flatMap(({ personId, deputyId }) =>
    deputyId !== null && holders.includes(personId) ? [deputyId] : [],
  )
  return [...new Set([...holders, ...deputies])]
}
