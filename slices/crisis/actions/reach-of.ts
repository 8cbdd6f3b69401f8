import type { Database } from '../../../kit/db/database.ts'
import { countedWaves, type GroupReach, reachOfGroups } from '../rules/reach.ts'
import type { CrisisRow } from '../store/crises.ts'
import { carryingWaves, headsReached } from '../store/reach.ts'
import { rehearsalsOf } from '../store/rehearsals.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { waitingGroups } from './waiting-groups.ts'

/** Whom the crisis has reached: the one reading that the board, the situation report and the evaluation show. */
export async function reachOf(db: Database, file: CrisisRow): Promise<GroupReach[]> {
  const [waves, needed, rehearsals] = [
    await carryingWaves(db, file.id),
    await languagesOfGroups(db, file),
    await rehearsalsOf(db, file.id),
  ]
  const { waits } = await waitingGroups(db, file)
  const rehearsed = rehearsals.filter((one) => !waits.includes(one.group))
  return reachOfGroups(await headsReached(db, countedWaves(waves, needed)), rehearsed)
}
