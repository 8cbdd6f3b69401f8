import type { Database } from '../../../kit/db/database.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { dayOf, unitNamesIn } from '../../organisation/index.ts'
import { FIRST_AUDIENCES, readinessOf, writtenFor } from '../rules/first-message.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { fillAll } from '../rules/statement-language.ts'
import { firstMessages, neededLanguages, phrasesOfAll } from '../store/first-messages.ts'

/** What a hand fills in when it happens. */
const BLANK = '________'

type About = { unitId: string; scenarioKeys: readonly string[]; now: Date }

/**
 * The first words that a unit can read aloud from paper or a telephone: for any event, and for those of its scenarios that have words
 * of their own, in every language that is needed there. The place is filled in; what, when and the next time are left open.
 */
export async function planFirstWords(
  db: Database,
  { unitId, scenarioKeys, now }: About,
): Promise<Pick<PlanView, 'firstWords' | 'phrases'>> {
  const [rows, needed, phrases, nameIn] = await Promise.all([
    firstMessages(db),
    neededLanguages(db, [unitId]),
    phrasesOfAll(db, ['any', ...scenarioKeys]),
    unitNamesIn(db, [unitId]),
  ])
  const sets = [null, ...scenarioKeys.filter((key) => rows.some((row) => row.scenario_key === key))]
  const inOrder = FIRST_AUDIENCES.flatMap((audience) => needed.filter((one) => one.audience === audience))
  const firstWords = sets.flatMap((scenarioKey) =>
    inOrder.flatMap(({ audience, language }) => {
      const row = writtenFor(rows, { scenarioKey, audience, language })
      // Words for any event stand once.
      if (scenarioKey !== null && row?.scenario_key !== scenarioKey) return []
      const values = { event: BLANK, place: nameIn(unitId, language), time: BLANK, next: BLANK }
      return {
        ...{ scenarioKey, audience, language },
        title: fillAll(row?.title ?? '', values),
        paragraphs: paragraphsOf(row?.body ?? '').map((one) => fillAll(one, values)),
        readiness: readinessOf(row, dayOf(now)),
        isUnread: row?.is_unread ?? false,
      }
    }),
  )
  const spoken = new Set(needed.map((one) => one.language))
  return { firstWords, phrases: phrases.filter((one) => spoken.has(one.language)) }
}
