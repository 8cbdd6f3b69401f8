import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import { chainAt, loadDutyBook } from '../../duty/index.ts'
import type { CrisisStanding } from '../rules/crisis-right.ts'
import { agencyLine } from '../store/line.ts'

/** Everybody whose duty lets them lead or speak in this crisis now, and whoever answers for it in their place. */
export const actingIn = (db: Database, standing: Pick<CrisisStanding, 'ownerUnitId'>, now: Date): Promise<string[]> =>
  holdersOf(db, standing, [...dutiesWith('crisis.lead'), ...dutiesWith('crisis.speak')], now)

/** Everybody whose duty lets them lead it. */
export const leadingIn = (db: Database, standing: Pick<CrisisStanding, 'ownerUnitId'>, now: Date): Promise<string[]> =>
  holdersOf(db, standing, dutiesWith('crisis.lead'), now)

/** Those who answer, by the engine, and whoever holds the duty and is away: the duty is theirs still. */
async function holdersOf(
  db: Database,
  { ownerUnitId }: Pick<CrisisStanding, 'ownerUnitId'>,
  of: readonly Duty[],
  now: Date,
): Promise<string[]> {
  const duties = [...new Set(of)]
  const [line, { book, roster }] = await Promise.all([
    agencyLine(db, ownerUnitId),
    loadDutyBook(db, { from: now, to: new Date(now.getTime() + 1), duties }),
  ])
  const units = new Set(line.map(({ id }) => id))
  const holders = roster.holders
    .filter((held) => units.has(held.unitId) && duties.includes(held.duty))
    .map((held) => held.personId)
  const answering = duties.flatMap((duty) =>
    book ? chainAt(book, { unitId: ownerUnitId, duty }, now.getTime()).filter(({ as }) => isOfDuty(as)) : [],
  )
  return [...new Set([...holders, ...answering.flatMap(({ personId }) => personId ?? [])])]
}

/** The second on call holds a duty of its own, and the desk answers for whoever has none: neither lets anybody lead or speak. */
const isOfDuty = (as: string): boolean => as === 'primary' || as === 'leader'
