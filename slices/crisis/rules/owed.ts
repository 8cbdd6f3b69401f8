import { oldestFirst } from '../../../kit/kernel/in-time.ts'
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
    JSON.stringify([group === 'public', { ...line, settledAt: null, warned: null }]),
  )
  return [...same.values()].map((all) => ({
    ...all[0]!.line,
    warned: all.reduce<number | null>((least, { line }) => shorter(least, line.warned), null),
    groups: GROUPS.filter((group) => all.some((one) => one.group === group)),
  }))
}

const shorter = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

type Line = Pick<PromiseView, 'groups' | 'dueAt' | 'state' | 'isOwed'>

/** Its time has passed by this clock, also where the room has not looked yet. */
export const isLate = ({ state, dueAt }: Pick<Line, 'state' | 'dueAt'>, now: Date): boolean =>
  state === 'broken' || Date.parse(dueAt) <= now.getTime()

/**
 * What is said to be owed, in the clock of the room, I dag and the list of crises. What is broken rules before what is to come, and what everybody was promised
 * before what some were. `beside`: all else that is broken, and when something is, the time that the public waits for.
 */
export function owedFirst<One extends Line>(lines: readonly One[], now: Date): { first: One; beside: One[] } | null {
  const isPublic = ({ groups }: One) => groups.includes('public')
  const rank = (one: One) => (isLate(one, now) ? (isPublic(one) ? 0 : 1) : 2)
  const [first, ...rest] = owedInOrder(lines).toSorted((a, b) => rank(a) - rank(b))
  if (!first) return null
  return { first, beside: isLate(first, now) ? rest.filter((one) => isLate(one, now) || isPublic(one)) : [] }
}

/** What is owed, the first to come first. */
export const owedInOrder = <One extends Pick<PromiseView, 'dueAt' | 'isOwed'>>(lines: readonly One[]): One[] =>
  oldestFirst(
    lines.filter(({ isOwed }) => isOwed),
    ({ dueAt }) => dueAt,
    (_, place) => place,
  )

/** Is it said whom a promise was made to? Not where one thing is owed, and to everybody. */
export const namesWhom = (lines: readonly Pick<PromiseView, 'groups' | 'dueAt' | 'isOwed'>[]): boolean => {
  const owed = owedInOrder(lines)
  return owed.length > 1 || owed.some(({ groups }) => !groups.includes('public'))
}

/** In which words a time was promised, and to whom; a time that was moved, or that the page alone gave, is of no words. */
export const promisedIn = ({ number, groups }: Pick<PromiseView, 'number' | 'groups'>): 'all' | 'all-none' | 'some' => {
  if (!groups.includes('public')) return 'some'
  return number === null ? 'all-none' : 'all'
}

/** How it went, as the evaluation says it; what came and is taken back since is said to be, and what everybody was promised is kept where all can read it. */
export function wentKey({ state, isTakenBack, groups }: Pick<PromiseView, 'state' | 'isTakenBack' | 'groups'>): string {
  if (isTakenBack && (state === 'kept' || state === 'broken')) return `after.promise.${state}.gone`
  return state === 'kept' && groups.includes('public') ? 'after.promise.kept.page' : `after.promise.${state}`
}

/** What words promised those who have them: these groups, where they are not public, else everybody. */
export function promisesOfWords(
  { promises, given }: { promises: readonly PromiseView[]; given: readonly PromiseView[] },
  { number }: { number: number },
): readonly PromiseView[] {
  const own = given.filter((one) => one.number === number)
  return own.length > 0 ? own : promises
}
