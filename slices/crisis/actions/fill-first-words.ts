import type { Database } from '../../../kit/db/database.ts'
import { dayOf, unitNames } from '../../organisation/index.ts'
import {
  type FirstAudience,
  fillFields,
  firstMessageFor,
  paragraphsOf,
  type Readiness,
  readinessOf,
} from '../rules/first-message.ts'
import { saidSince, saidTime } from '../rules/said-time.ts'
import type { CrisisRow } from '../store/crises.ts'
import { firstMessages, neededLanguages, phrasesOf } from '../store/first-messages.ts'

export type FilledWords = {
  audience: FirstAudience
  language: string
  readiness: Readiness
  title: string
  paragraphs: string[]
  approvedBy: string | null
}

/**
 * The first words of every audience for this crisis with their fields filled, in every language that is needed. What is lacking
 * comes with empty words; what cannot be filled in its language is lacking too. `nextAt` null leaves a dash for the time.
 */
export async function fillFirstWords(
  db: Database,
  file: Pick<CrisisRow, 'scenario_key' | 'unit_id' | 'declared_at'>,
  nextAt: Date | null,
  now: Date,
): Promise<FilledWords[]> {
  const [rows, languages, phrases, names] = await Promise.all([
    firstMessages(db),
    neededLanguages(db),
    phrasesOf(db, file.scenario_key),
    unitNames(db, [file.unit_id]),
  ])
  const place = names.get(file.unit_id) ?? ''
  return languages.map(({ audience, language }) => {
    const row = firstMessageFor(rows, { scenarioKey: file.scenario_key, audience, language })
    const event = phrases.get(language)
    if (!row || event === undefined)
      return { audience, language, readiness: 'missing', title: '', paragraphs: [], approvedBy: null }
    const time = saidSince(file.declared_at, now, language)
    const values = { event, place, time, next: nextAt ? saidTime(nextAt, now, language) : '–' }
    return {
      audience,
      language,
      readiness: readinessOf(row, dayOf(now)),
      title: fillFields(row.title, values),
      paragraphs: paragraphsOf(row.body).map((one) => fillFields(one, values)),
      approvedBy: row.approved_by,
    }
  })
}
