import type { HardStop } from './crisis.ts'
import type { ScenarioNames } from './crisis-view.ts'
import type { ScenarioCard } from './scenario.ts'

export type Turned<T> = { from: T; to: T }
/** From what to what a kind of crisis was changed; what is not there stands as it was. */
export type ScenarioChanges = {
  names?: Turned<ScenarioNames | null>
  phrases?: Record<string, Turned<string | null>>
  hardStop?: Turned<HardStop | null>
  policeOwnsFacts?: Turned<boolean>
  cards?: Turned<string[]>
  isActive?: Turned<boolean>
}

/** The two sides where they differ; nothing where they are the same. */
export function turned<T>(from: T, to: T): Turned<T> | undefined {
  return JSON.stringify(from) === JSON.stringify(to) ? undefined : { from, to }
}

/** What an event is to be called in a sentence, by language, where that is new. Empty: the words for any kind. */
export function changedPhrases(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, Turned<string | null>> {
  return Object.fromEntries(
    Object.entries(after)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([language, phrase]) => {
        const change = turned(before[language] || null, phrase.trim() || null)
        return change ? [[language, change]] : []
      }),
  )
}

/** Phrases in a line: «nb: en brann». */
export const phraseLine = (phrases: Readonly<Record<string, Turned<string | null>>>, side: 'from' | 'to'): string =>
  Object.entries(phrases)
    .map(([language, change]) => `${language}: ${change[side] ?? '–'}`)
    .join('; ')

/** A line of a card as the log has it. */
export const cardLine = ({ role, dueMinutes, texts }: Omit<ScenarioCard, 'key'>): string =>
  `${role}${dueMinutes === null ? '' : ` ${dueMinutes}`}: ${texts.nb}`
