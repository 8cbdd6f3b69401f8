import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { dutyRoster } from '../../organisation/index.ts'
import type { CrisisStanding } from '../rules/crisis-right.ts'
import { agencyLine } from '../store/line.ts'

/** Everybody whose duty lets them lead or speak in this crisis now, with the deputies of those who are away. */
export const actingIn = (db: Database, standing: Pick<CrisisStanding, 'ownerUnitId'>, now: Date): Promise<string[]> =>
  holdersOf(db, standing, [...dutiesWith('crisis.lead'), ...dutiesWith('crisis.speak')], now)

/** Everybody whose duty lets them lead it. */
export const leadingIn = (db: Database, standing: Pick<CrisisStanding, 'ownerUnitId'>, now: Date): Promise<string[]> =>
  holdersOf(db, standing, dutiesWith('crisis.lead'), now)

async function holdersOf(
  db: Database,
  standing: Pick<CrisisStanding, 'ownerUnitId'>,
  of: readonly Duty[],
  now: Date,
): Promise<string[]> {
  const duties = [...new Set(of)]
  const [line, roster] = await Promise.all([
    agencyLine(db, standing.ownerUnitId),
    dutyRoster(db, { from: now, to: new Date(now.getTime() + 1), duties }),
  ])
  const units = new Set(line.map(({ id }) => id))
  const holders = roster.holders.filter((held) => units.has(held.unitId)).map((held) => held.personId)
  const deputies = roster.absences.flatMap(({ personId, deputyId }) =>
    deputyId !== null && holders.includes(personId) ? [deputyId] : [],
  )
  return [...new Set([...holders, ...deputies])]
}
