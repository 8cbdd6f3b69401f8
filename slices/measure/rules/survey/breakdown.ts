import { type Interval, wilsonInterval } from '../statistics/wilson.ts'
import type { Answers } from './answer.ts'
import { favourableOf, type Question } from './questionnaire.ts'
import { suppress } from './suppression.ts'
import { FEWEST_SHOWN } from './survey.ts'

/** A group of the breakdown; `n` is null where it is too small to show. */
export type Group = {
  key: string
  n: number | null
  /** Favourable answers; null where the cell is hidden. */
  hits: number | null
  interval: Interval | null
}

/**
 * The favourable answers to a question by the answers to a background question, unweighted. Groups below ten are hidden, and so is the
 * smallest of the others where a lone one could be worked out; so are cells below five, and those that would give them away.
 */
export function breakDown(question: Question, by: Question, answers: readonly Answers[]): Group[] {
  const liked = favourableOf(question)
  const groups = by.options.map(({ key }) => {
    const given = answers.filter((one) => one[by.key]?.[0] === key && one[question.key])
    return {
      key,
      n: given.length,
      hits: given.filter((one) => one[question.key]!.some((chosen) => liked.includes(chosen))).length,
    }
  })
  const outside = answers.filter((one) => one[question.key] && !one[by.key]).length
  const hiddenGroups = tooSmall(groups, outside)
  const shown = groups.filter(({ key }) => !hiddenGroups.has(key))
  const cells = suppress(shown.map(({ n, hits }) => [hits, n - hits]))
  return groups.map(({ key, n }) => {
    const at = shown.findIndex((one) => one.key === key)
    const hits = cells[at]?.[0] ?? null
    if (at < 0) return { key, n: null, hits: null, interval: null }
    return { key, n, hits, interval: hits === null ? null : wilsonInterval(hits, n) }
  })
}

/** Groups below ten, and then the smallest of the others until those who are hidden together are ten or more. */
export function tooSmall(groups: readonly { key: string; n: number }[], outside: number): Set<string> {
  const inOrder = groups.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)
  const hidden = inOrder.filter(({ n }) => n < FEWEST_SHOWN)
  const together = () => outside + hidden.reduce((sum, { n }) => sum + n, 0)
  for (const group of inOrder.slice(hidden.length)) {
    if (together() === 0 || together() >= FEWEST_SHOWN) break
    hidden.push(group)
  }
  return new Set(hidden.map(({ key }) => key))
}
