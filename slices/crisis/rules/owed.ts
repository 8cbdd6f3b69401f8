import { GROUPS, type Group } from './statement.ts'
import type { PromiseView } from './statement-view.ts'

/** A promise as it is kept: of one group, or of everybody (`public`). `number`: of the words that gave it. */
export type PromiseOf = Omit<PromiseView, 'groups' | 'isOwed'> & { group: Group }

/**
 * What was promised, to whom, by when, and what became of it: one line for those who were promised the same, the newest first. Owed is the newest of each group
 * while the room is open and nothing has come. `rows`: the newest first.
 */
export function promiseLines(rows: readonly PromiseOf[], isOpen: boolean): PromiseView[] {
  const lines = rows.map((row) => {
    const { group, ...one } = row
    const isNewest = rows.find((other) => other.group === group) === row
    const isRunning = one.state === 'open' || (one.state === 'broken' && !one.hasCome)
    return { group, line: { ...one, isOwed: isOpen && isNewest && isRunning } }
  })
  const same = Map.groupBy(lines, ({ group, line }) =>
    JSON.stringify([group === 'public', { ...line, settledAt: null }]),
  )
  return [...same.values()].map((all) => ({
    ...all[0]!.line,
    groups: GROUPS.filter((group) => all.some((one) => one.group === group)),
  }))
}

/** What is owed first, to everybody or to some: it rules the clock of the room, I dag and the list of crises. */
export const owedFirst = <One extends Pick<PromiseView, 'dueAt' | 'isOwed'>>(lines: readonly One[]): One | null =>
  owedInOrder(lines)[0] ?? null

/** What is owed, the first to come first. */
export const owedInOrder = <One extends Pick<PromiseView, 'dueAt' | 'isOwed'>>(lines: readonly One[]): One[] =>
  lines.filter(({ isOwed }) => isOwed).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))

/** What words promised those who have them: these groups, where they are not public, else everybody. */
export function promisesOfWords(
  { promises, given }: { promises: readonly PromiseView[]; given: readonly PromiseView[] },
  { number }: { number: number },
): readonly PromiseView[] {
  const own = given.filter((one) => one.number === number)
  return own.length > 0 ? own : promises
}
