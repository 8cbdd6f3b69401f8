import { REACH_STATES, type ReachState } from '../../../../kit/kernel/reach-states.ts'
import { SMALLEST_CELL } from '../survey/survey.ts'

/** How many of a line stand in each state; a state that is not there has nobody. */
export type StateAmounts = ReadonlyMap<ReachState, number>

/**
 * Which states are kept back so that no cell of one to four can be worked out. `all` is the sum of the lines by audience, and of those by
 * channel, so a state is hidden in every line or in none: what is left is one sum of several states in each line. States are added, the
 * rarest first, until that sum is no small number either; a line that is small itself gives away nothing but its total.
 */
export function hiddenStates(
  all: StateAmounts,
  lines: readonly StateAmounts[],
): { inLines: ReadonlySet<ReachState>; inAll: ReadonlySet<ReachState> } {
  const everyLine = [all, ...lines]
  const isSmallIn = (state: ReachState) => everyLine.some((line) => isSmallAmount(line.get(state) ?? 0))
  const hidden = new Set(REACH_STATES.filter(isSmallIn))
  if (hidden.size === 0) return { inLines: hidden, inAll: hidden }
  const isEnough = () =>
    hidden.size > 1 &&
    everyLine.every((line) => sum(line, REACH_STATES) < SMALLEST_CELL || !isSmallAmount(sum(line, hidden)))
  const rest = REACH_STATES.filter((state) => all.has(state) && !hidden.has(state)).toSorted(
    (a, b) => all.get(a)! - all.get(b)!,
  )
  for (let next = rest.shift(); next && !isEnough(); next = rest.shift()) hidden.add(next)
  const inLines = isEnough() ? hidden : new Set(REACH_STATES)
  return { inLines, inAll: [...hidden].some((state) => isSmallAmount(all.get(state) ?? 0)) ? inLines : new Set() }
}

const isSmallAmount = (amount: number) => amount > 0 && amount < SMALLEST_CELL
const sum = (line: StateAmounts, states: Iterable<ReachState>) =>
  [...states].reduce((total, state) => total + (line.get(state) ?? 0), 0)
