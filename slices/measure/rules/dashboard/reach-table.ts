import { REACH_STATES, REACHED, type ReachState } from '../../../../kit/kernel/reach-states.ts'
import type { Names } from '../indicator.ts'
import { suppress } from '../survey/suppression.ts'
import { hiddenFigure, type LedgerFigure, type LedgerPlace, ledgerFigure } from './ledger-figure.ts'

/** Heads of one dispatch in one audience, on one channel, in one state. */
export type ReachCount = {
  dispatchId: string
  number: string
  day: string
  audience: string
  channel: string
  state: string
  heads: number
}
/** One line of the table: everybody it concerned, each head in exactly one state, and the share that was reached. */
export type ReachLine<F> = {
  key: string
  total: F
  states: { state: ReachState; figure: F }[]
  /** Of those who were to have it; null where nobody was. */
  reached: F | null
}

const HEADS: Names = { nb: 'personer', nn: 'personar', en: 'people' }
const PERCENT: Names = { nb: 'prosent', nn: 'prosent', en: 'percent' }

/** Lines by audience or by channel, the largest first. `isSmall` hides cells that would point at few persons, so that no sum gives them away. */
export function reachLines(
  place: LedgerPlace,
  counts: readonly ReachCount[],
  by: 'audience' | 'channel',
  isSmall: boolean,
): ReachLine<LedgerFigure>[] {
  const groups = [...Map.groupBy(counts, (one) => one[by])].toSorted(([, a], [, b]) => headsOf(b) - headsOf(a))
  const lines = groups.map(([key, rows]) => lineOf(place, rows, key, { [by]: key }))
  return isSmall ? keepBack(lines) : lines
}

/** Everybody together, as one line. Null when there was nothing to count. */
export function reachOfAll(
  place: LedgerPlace,
  counts: readonly ReachCount[],
  isSmall: boolean,
): ReachLine<LedgerFigure> | null {
  if (counts.length === 0) return null
  const line = lineOf(place, counts, 'all', {})
  return isSmall ? keepBack([line])[0]! : line
}

/** Small cells hidden, and so many beside them that neither the sum of the line nor that of the column gives one away. */
function keepBack(lines: readonly ReachLine<LedgerFigure>[]): ReachLine<LedgerFigure>[] {
  const amount = (line: ReachLine<LedgerFigure>, state: ReachState) =>
    line.states.find((one) => one.state === state)?.figure.figure.value ?? 0
  const shown = suppress(lines.map((line) => REACH_STATES.map((state) => amount(line, state))))
  return lines.map((line, at) => {
    const small = line.states.filter(({ state }) => shown[at]![REACH_STATES.indexOf(state)] === null)
    const others = line.states.filter((one) => !small.includes(one))
    const least = others.toSorted((a, b) => a.figure.figure.value! - b.figure.figure.value!)[0]
    const hidden = small.length === 1 && least ? [...small, least] : small
    const hide = (one: (typeof line.states)[number]) =>
      hidden.includes(one) ? { ...one, figure: hiddenFigure(one.figure) } : one
    // A share with the sum beside it would give the hidden cells away.
    const reached = line.reached && hidden.length > 0 ? hiddenFigure(line.reached) : line.reached
    return { ...line, states: line.states.map(hide), reached }
  })
}

function lineOf(
  place: LedgerPlace,
  counts: readonly ReachCount[],
  key: string,
  which: Record<string, string>,
): ReachLine<LedgerFigure> {
  const heads = (rows: readonly ReachCount[], also: Record<string, string>) =>
    ledgerFigure(place, {
      ...{ of: 'reach', which: { ...which, ...also }, scale: 'count', recipe: 'sum', unit: HEADS },
      rows: byDispatch(rows, (some) => ({ amount: headsOf(some), hits: null, n: null })),
    })
  const meant = counts.filter(({ state }) => state !== 'excluded')
  return {
    key,
    total: heads(counts, {})!,
    states: REACH_STATES.flatMap((state) => {
      const figure = heads(
        counts.filter((one) => one.state === state),
        { state },
      )
      return figure ? [{ state, figure }] : []
    }),
    reached: ledgerFigure(place, {
      ...{ of: 'reach', which: { ...which, state: 'reached' }, scale: 'share', recipe: 'share', unit: PERCENT },
      rows: byDispatch(meant, (some) => ({
        amount: null,
        hits: headsOf(some.filter(({ state }) => isReached(state))),
        n: headsOf(some),
      })),
    }),
  }
}

type Amounts = { amount: number | null; hits: number | null; n: number | null }

const byDispatch = (counts: readonly ReachCount[], amounts: (some: ReachCount[]) => Amounts) =>
  [...Map.groupBy(counts, ({ dispatchId }) => dispatchId)].map(([ref, some]) => ({
    label: some[0]!.number,
    ref,
    ...amounts(some),
  }))

const isReached = (state: string) => REACHED.some((one) => one === state)
const headsOf = (counts: readonly ReachCount[]) => counts.reduce((sum, { heads }) => sum + heads, 0)
