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
  const { shown, cells } = protect(groups, outside)
  return groups.map((group) => {
    const { key, n } = group
    const at = shown.indexOf(group)
    const hits = cells[at]?.[0] ?? null
    if (at < 0) return { key, n: null, hits: null, interval: null }
    return { key, n, hits, interval: hits === null ? null : wilsonInterval(hits, n) }
  })
}

type Counts = { key: string; n: number; hits: number }

/** The groups that are large enough, and their good and other answers; a cell that is hidden is null. */
function protect<One extends Counts>(groups: readonly One[], outside: number) {
  const small = tooSmall(groups, outside)
  const shown = groups.filter(({ key }) => !small.has(key))
  return { shown, cells: suppress(shown.map(({ n, hits }) => [hits, n - hits])) }
}

/**
 * Which of these groups are hidden where all of them together are shown, in their order: by the same rule, with `outside` who belong to none. A
 * group of which only a share is shown is hidden whole when its cells are; of a mean there are no cells.
 */
export function hiddenGroups(groups: readonly Counts[], outside: number, hasCells: boolean): boolean[] {
  const { shown, cells } = protect(groups, outside)
  return groups.map((group) => {
    const at = shown.indexOf(group)
    return at < 0 || (hasCells && cells[at]!.includes(null))
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
