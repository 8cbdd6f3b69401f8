import type { Database } from '../../../kit/db/database.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { dayOf, unitNamesIn } from '../../organisation/index.ts'
import {
  type Field,
  type FirstAudience,
  fillFields,
  firstMessageFor,
  type Readiness,
  readinessOf,
} from '../rules/first-message.ts'
import { saidSince, saidTime } from '../rules/said-time.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type FirstMessageRow, firstMessages, neededLanguages, phrasesOf } from '../store/first-messages.ts'

export type FilledWords = {
  audience: FirstAudience
  language: string
  readiness: Readiness
  title: string
  paragraphs: string[]
  /** What they say that must be confirmed before they leave. */
  asserts: string[]
  approvedBy: string | null
  /** Do they say when more comes? Then nobody sends them without a time. */
  saysNext: boolean
  /** A leader's word, given with the approval, that what is public does not wait past its time for own staff. */
  waiver: { by: string; at: Date; reason: string } | null
}

const NO_WORDS = { paragraphs: [], asserts: [], approvedBy: null, saysNext: false, waiver: null }

type About = Pick<CrisisRow, 'scenario_key' | 'unit_id' | 'declared_at'>

/** What the fields become in a language; `event` is null where it has no word for what happened. */
export async function fieldValues(
  db: Database,
  file: About,
  nextAt: Date | null,
  now: Date,
): Promise<(language: string) => Record<Exclude<Field, 'event'>, string> & { event: string | null }> {
  const [phrases, nameIn] = await Promise.all([phrasesOf(db, file.scenario_key), unitNamesIn(db, [file.unit_id])])
  return (language) => {
    const event = phrases.get(language) ?? null
    const place = nameIn(file.unit_id, language)
    const time = saidSince(file.declared_at, nextAt, language)
    return { event, place, time, next: nextAt ? saidTime(nextAt, now, language) : '–' }
  }
}

/**
 * The first words of every audience for this crisis with their fields filled, in every language that is needed. What is lacking
 * comes with empty words; what cannot be filled in its language is lacking too.
 * `nextAt` null leaves a dash for the time, which is read and never sent (`saysNext`); whoever speaks says nothing of it, as nothing is promised.
 */
export async function fillFirstWords(
  db: Database,
  file: About,
  nextAt: Date | null,
  now: Date,
): Promise<FilledWords[]> {
  const [rows, languages, valuesIn] = await Promise.all([
    firstMessages(db),
    neededLanguages(db),
    fieldValues(db, file, nextAt, now),
  ])
  const today = dayOf(now)
  return languages.map(({ audience, language }) => {
    const row = firstMessageFor(rows, { scenarioKey: file.scenario_key, audience, language }, today)
    const { event, ...rest } = valuesIn(language)
    if (!row || event === null) return { ...{ audience, language, readiness: 'missing', title: '' }, ...NO_WORDS }
    // What is read aloud is said now; other words may wait until more is promised.
    const spoken = audience === 'spoken' ? { time: saidSince(file.declared_at, now, language) } : {}
    const values = { event, ...rest, ...spoken }
    return {
      audience,
      language,
      readiness: readinessOf(row, today),
      title: fillFields(row.title, values),
      paragraphs: paragraphsOf(row.body)
        .filter((one) => nextAt || audience !== 'spoken' || !one.includes('{next}'))
        .map((one) => fillFields(one, values)),
      asserts: row.asserts,
      approvedBy: row.approved_by,
      saysNext: `${row.title} ${row.body}`.includes('{next}'),
      waiver: waiverOf(row),
    }
  })
}

/** The word that a leader gave with the approval, or null. */
export const waiverOf = (row: FirstMessageRow): FilledWords['waiver'] =>
  row.waived_by && row.waived_at && row.waiver_reason
    ? { by: row.waived_by, at: row.waived_at, reason: row.waiver_reason }
    : null
