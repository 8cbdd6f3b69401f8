import type { Database } from '../../../kit/db/database.ts'
import { type CarryingWave, countedWaves, type GroupReach, reachOfGroups } from '../rules/reach.ts'
import type { Group } from '../rules/statement.ts'
import type { GroupLanguages } from '../rules/statement-language.ts'
import { type CrisisRow, findCrisis } from '../store/crises.ts'
import { carryingWaves, headsReached, headsWithWords } from '../store/reach.ts'
import { rehearsalsOf } from '../store/rehearsals.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { waitingGroups } from './waiting-groups.ts'

/** Whom the crisis has reached: the one reading that the board, the situation report and the evaluation show. */
export async function reachOf(db: Database, file: CrisisRow): Promise<GroupReach[]> {
  return reachFrom(db, {
    waves: await carryingWaves(db, file.id),
    languages: await languagesOfGroups(db, file),
    rehearsals: await rehearsalsOf(db, file.id),
    waits: (await waitingGroups(db, file)).waits,
  })
}

type Read = {
  waves: readonly CarryingWave[]
  languages: readonly GroupLanguages[]
  rehearsals: Awaited<ReturnType<typeof rehearsalsOf>>
  waits: readonly Group[]
}

/** The same from what has been read already. */
export async function reachFrom(db: Database, { waves, languages, rehearsals, waits }: Read): Promise<GroupReach[]> {
  const rehearsed = rehearsals.filter((one) => !waits.includes(one.group))
  return reachOfGroups(await headsReached(db, countedWaves(waves, languages)), rehearsed)
}

/** How many have the words of each statement, of those it was for, as the board counts them: whoever waits for their language is `unread`. */
export async function headsOfWords(
  db: Database,
  crisisId: string,
): Promise<Map<string, { had: number; unread: number; of: number }>> {
  const languages = await languagesOfGroups(db, (await findCrisis(db, crisisId))!)
  return headsWithWords(db, countedWaves(await carryingWaves(db, crisisId), languages))
}
