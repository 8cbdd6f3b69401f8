import type { Caller } from '../../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../../kit/kernel/rights/may.ts'

/** Languages that somebody can tell about their work in, as codes of BCP 47. */
export const AMBASSADOR_LANGUAGES = [
  'nb',
  'nn',
  'en',
  'se',
  'ar',
  'ckb',
  'es',
  'fa',
  'fr',
  'lt',
  'pl',
  'ro',
  'ru',
  'so',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
] as const
export type AmbassadorLanguage = (typeof AMBASSADOR_LANGUAGES)[number]

/** The communication staff sees who has offered, and asks; for a unit (null: any), by their duty in it or above. */
export const mayAsk = (caller: Caller, unitId: string | null): boolean =>
  unitId === null ? mayAnywhere(caller, 'plan.ask-ambassadors') : may(caller, 'plan.ask-ambassadors', unitId)

export type Offer = { topics: string[]; languages: AmbassadorLanguage[]; note: string }

const MOST_TOPICS = 8
export type OfferFault = 'topic-missing' | 'language-missing' | 'too-many-topics'

/** Topics without space around them, each once whatever its capitals. */
export function tidyTopics(topics: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const topic of topics.map((one) => one.trim().replaceAll(/\s+/g, ' '))) {
    const key = topic.toLowerCase()
    if (topic !== '' && !found.has(key)) found.set(key, topic)
  }
  return [...found.values()]
}

export function offerFault({ topics, languages }: Offer): OfferFault | null {
  if (topics.length === 0) return 'topic-missing'
  if (topics.length > MOST_TOPICS) return 'too-many-topics'
  return languages.length === 0 ? 'language-missing' : null
}

/** Fewer than this cannot be told apart by everyone: a count of one is a person. */
export const FEWEST_SHOWN = 3
/** `count` is null where it is too small to be shown to everyone. */
export type Counted = { name: string; count: number | null }

/** How many stand under each name, by name and never by number. `isExact` for those who see the persons anyway. */
export function countedBy(names: readonly string[], isExact: boolean): Counted[] {
  const groups = Map.groupBy(names, (name) => name.toLowerCase())
  return [...groups.values()]
    .map((group) => ({ name: group[0]!, count: isExact || group.length >= FEWEST_SHOWN ? group.length : null }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
}

/** Which of those who have offered a request is for: each filter that is set must fit. */
export type RequestFilter = { topic: string | null; language: AmbassadorLanguage | null; unitId: string | null }

export function fits(
  one: { topics: readonly string[]; languages: readonly string[]; unitId: string | null },
  { topic, language, unitId }: RequestFilter,
  below: ReadonlySet<string>,
): boolean {
  if (topic !== null && !one.topics.some((own) => own.toLowerCase() === topic.toLowerCase())) return false
  if (language !== null && !one.languages.includes(language)) return false
  return unitId === null || (one.unitId !== null && below.has(one.unitId))
}

export type AmbassadorView = {
  mine: (Offer & { confirmedOn: string }) | null
  /** What the caller has been asked, the newest first. */
  asks: { id: string; text: string; askedBy: string | null; askedAt: string; wants: boolean | null }[]
  total: number
  topics: Counted[]
  units: Counted[]
  /** Those who have offered, for the communication staff alone. */
  people: {
    id: string
    name: string
    unitId: string
    unitName: string
    topics: string[]
    languages: string[]
    note: string
  }[]
  /** What has been asked, with those who want to, for the communication staff alone. */
  requests: { id: string; text: string; askedBy: string | null; askedAt: string; count: number; willing: string[] }[]
  mayAsk: boolean
}

export type AmbassadorSentence = { code: 'asked' | 'mine' | 'some' | 'none'; count: number }

/** The one sentence that is true now: what the reader is asked, that they have offered, or how many have. */
export function ambassadorHeadline({ mine, asks, total }: AmbassadorView): AmbassadorSentence {
  const open = asks.filter(({ wants }) => wants === null).length
  if (open > 0) return { code: 'asked', count: open }
  if (mine) return { code: 'mine', count: total }
  return total > 0 ? { code: 'some', count: total } : { code: 'none', count: 0 }
}
