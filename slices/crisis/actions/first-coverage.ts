import type { Database } from '../../../kit/db/database.ts'
import { dayOf } from '../../organisation/index.ts'
import { type Cell, coverage } from '../rules/first-message.ts'
import { scenarios } from '../store/crises.ts'
import { firstMessages, neededLanguages } from '../store/first-messages.ts'

/** For each scenario in use (null: something else), audience and language needed: are there first words that may leave today? */
export async function firstCoverage(db: Database, now: Date): Promise<Cell[]> {
  const [rows, languages, known] = await Promise.all([firstMessages(db), neededLanguages(db), scenarios(db)])
  const scenarioKeys = [...known.filter((one) => one.is_active).map((one) => one.key), null]
  return coverage(rows, { scenarioKeys, languages }, dayOf(now))
}
