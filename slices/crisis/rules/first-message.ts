/** Who hears first words. `spoken` is the card of three sentences to speak from. */
export const FIRST_AUDIENCES = ['staff', 'unions', 'inmates', 'ministry', 'relatives', 'public', 'spoken'] as const
export type FirstAudience = (typeof FIRST_AUDIENCES)[number]

/** What may stand in braces, and is filled in when the words leave. */
export const FIELDS = ['event', 'place', 'time', 'next'] as const
export type Field = (typeof FIELDS)[number]

/** Audience kinds of the authority table behind each audience. What is public goes to own staff in the same words, before. */
export const KINDS_OF: Record<FirstAudience, readonly string[]> = {
  staff: ['staff', 'unions'],
  unions: ['unions'],
  inmates: ['inmates', 'convicted'],
  ministry: ['ministry'],
  relatives: ['relatives'],
  public: ['staff', 'unions', 'press', 'public'],
  spoken: ['press', 'public'],
}

const BRACES = /\{([^{}]*)\}/g

/** What stands in braces and is no field, as it is written. */
export const unknownFields = (text: string): string[] =>
  [...text.matchAll(BRACES)].map(([, name]) => name!).filter((name) => !FIELDS.some((field) => field === name))

/** The text with its fields filled. A sentence is not begun with a small letter because a field stands first. */
export function fillFields(text: string, values: Readonly<Record<Field, string>>): string {
  const filled = text.replace(BRACES, (whole, name: string) => values[name as Field] ?? whole)
  return filled.replace(/(^|\n)(\p{Ll})/gu, (_, start: string, letter: string) => start + letter.toUpperCase())
}

type FirstWords = { title: string; body: string; asserts: readonly string[] }

/** Do these say the same, and assert the same? */
export const sameFirstWords = (one: FirstWords, other: FirstWords): boolean =>
  one.title === other.title && one.body === other.body && sorted(one.asserts) === sorted(other.asserts)

const sorted = (asserts: readonly string[]) => JSON.stringify(asserts.toSorted())

export type Readiness = 'ready' | 'expired' | 'not-approved' | 'missing'
type Approval = { approved_until: string | null }

/** May these words leave without anybody reading them first? `today` is a day, YYYY-MM-DD. */
export function readinessOf(row: Approval | null | undefined, today: string): Readiness {
  if (!row) return 'missing'
  if (row.approved_until === null) return 'not-approved'
  return row.approved_until < today ? 'expired' : 'ready'
}

type Placed = { scenario_key: string | null; audience: FirstAudience; language: string }

type Asked = { scenarioKey: string | null; audience: FirstAudience; language: string }

/** The words that stand for a scenario, approved or not: its own, else those for any. */
export function writtenFor<Row extends Placed>(rows: readonly Row[], asked: Asked): Row | null {
  const [own, common] = ownAndCommon(rows, asked)
  return own ?? common
}

/**
 * The words that leave for a scenario on a day (YYYY-MM-DD): its own where they may leave, else those for any where these may, so that
 * words still to be approved silence nobody; where neither may, what is written.
 */
export function firstMessageFor<Row extends Placed & Approval>(
  rows: readonly Row[],
  asked: Asked,
  today: string,
): Row | null {
  const [own, common] = ownAndCommon(rows, asked)
  return [own, common].find((row) => readinessOf(row, today) === 'ready') ?? own ?? common
}

function ownAndCommon<Row extends Placed>(rows: readonly Row[], { scenarioKey, audience, language }: Asked) {
  const same = rows.filter((row) => row.audience === audience && row.language === language)
  const of = (key: string | null) => same.find((row) => row.scenario_key === key) ?? null
  return [of(scenarioKey), of(null)] as const
}

export type Cell = { scenarioKey: string | null; audience: FirstAudience; language: string; readiness: Readiness }

/** For each scenario, audience and language that is needed: do we have words that may leave? */
export function coverage<Row extends Placed & Approval>(
  rows: readonly Row[],
  needed: { scenarioKeys: readonly (string | null)[]; languages: readonly Pick<Placed, 'audience' | 'language'>[] },
  today: string,
): Cell[] {
  return needed.scenarioKeys.flatMap((scenarioKey) =>
    needed.languages.map(({ audience, language }) => ({
      scenarioKey,
      audience,
      language,
      readiness: readinessOf(firstMessageFor(rows, { scenarioKey, audience, language }, today), today),
    })),
  )
}
