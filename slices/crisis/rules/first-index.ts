import { FIRST_AUDIENCES, type FirstAudience, writtenFor } from './first-message.ts'
import type { FirstMessagesView, FirstMessageView } from './statement-view.ts'

/** One place for first words, with those that stand there; `scenarioKey` null is what holds for any kind. */
export type FirstLine = {
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  message: FirstMessageView | null
  /** Its own words may not leave yet; until they may, those for any kind do. */
  isCommonMeanwhile: boolean
}
export type FirstFilter = {
  scenarioKey: string | null
  /** Null is every language. */
  language: string | null
  /** Words to look for, in every kind and language; what is chosen holds only while nothing is looked for. */
  search: string
  isLackingOnly: boolean
}

/** Kinds with words of their own, and those that say what any kind says. */
export function kindsOf({ scenarios, messages }: Pick<FirstMessagesView, 'scenarios' | 'messages'>) {
  const own = new Set(messages.map((one) => one.scenarioKey))
  return {
    own: [null, ...scenarios.filter((one) => own.has(one.key)).map((one) => one.key)],
    shared: scenarios.filter((one) => !own.has(one.key)).map((one) => one.key),
  }
}

/** How many of the audiences that need a language have words that may leave; `language` null is all of them. */
export function readyOf(
  { cells }: Pick<FirstMessagesView, 'cells'>,
  { scenarioKey, language }: Pick<FirstFilter, 'scenarioKey' | 'language'>,
): { ready: number; of: number } {
  const here = cells.filter(
    (one) => one.scenarioKey === scenarioKey && (language === null || one.language === language),
  )
  return { ready: here.filter((one) => one.readiness === 'ready').length, of: here.length }
}

/** All that the index shows: every kind with words of its own, and those for any kind, in every language. */
export function readyOfAll(view: Pick<FirstMessagesView, 'cells' | 'scenarios' | 'messages'>) {
  const rows = kindsOf(view).own.map((scenarioKey) => readyOf(view, { scenarioKey, language: null }))
  const sum = (part: 'ready' | 'of') => rows.reduce((total, row) => total + row[part], 0)
  return { ready: sum('ready'), of: sum('of') }
}

/** The lines to show: by audience as they are told, then by language as it is needed. */
export function firstLines(
  view: Pick<FirstMessagesView, 'scenarios' | 'languages' | 'messages'>,
  { scenarioKey, language, search, isLackingOnly }: FirstFilter,
): FirstLine[] {
  const sought = search.trim().toLocaleLowerCase('nb')
  const rows = view.messages.map((one) => ({ ...one, scenario_key: one.scenarioKey }))
  const linesFor = (key: string | null): FirstLine[] =>
    FIRST_AUDIENCES.flatMap((audience) =>
      view.languages
        .filter((one) => one.audience === audience)
        .map((one) => {
          const message = writtenFor(rows, { scenarioKey: key, ...one })
          const isCommonMeanwhile =
            message !== null &&
            message.scenarioKey !== null &&
            message.readiness !== 'ready' &&
            writtenFor(rows, { scenarioKey: null, ...one })?.readiness === 'ready'
          return { ...one, scenarioKey: key, message, isCommonMeanwhile }
        }),
    )
  const found = sought
    ? kindsOf(view)
        .own.flatMap(linesFor)
        // What is taken from the common words is found there.
        .filter(({ message, scenarioKey: key }) => message?.scenarioKey === key && holds(message, sought))
    : linesFor(scenarioKey).filter((one) => language === null || one.language === language)
  return found.filter((one) => !isLackingOnly || one.message?.readiness !== 'ready')
}

const holds = ({ title, body }: FirstMessageView, sought: string) =>
  `${title}\n${body}`.toLocaleLowerCase('nb').includes(sought)
