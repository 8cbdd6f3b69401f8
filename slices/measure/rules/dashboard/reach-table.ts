import { isReached, REACH_STATES, type ReachState } from '../../../../kit/kernel/reach-states.ts'
import type { Names } from '../indicator.ts'
import { hiddenFigure, type LedgerFigure, type LedgerPlace, ledgerFigure } from './ledger-figure.ts'
import { hiddenStates } from './reach-hidden.ts'

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

/** The same people seen three ways; the sums of each are known from the others. `all` is null when there was nothing to count. */
export type ReachTables<F> = { all: ReachLine<F> | null; byAudience: ReachLine<F>[]; byChannel: ReachLine<F>[] }

/**
 * Everybody together, by audience and by channel, the largest line first. `isSmall` keeps back states that would point at few persons, in all
 * three tables at once, so that no sum of one gives away what another hides.
 */
export function reachTables(
  place: LedgerPlace,
  counts: readonly ReachCount[],
  isSmall: boolean,
): ReachTables<LedgerFigure> {
  const by = (key: 'audience' | 'channel') =>
    [...Map.groupBy(counts, (one) => one[key])]
      .toSorted(([, a], [, b]) => headsOf(b) - headsOf(a))
      .map(([name, rows]) => lineOf(place, rows, name, { [key]: name }))
  const all = counts.length > 0 ? lineOf(place, counts, 'all', {}) : null
  const [byAudience, byChannel] = [by('audience'), by('channel')]
  if (!isSmall || !all) return { all, byAudience, byChannel }
  const { inLines, inAll } = hiddenStates(amountsOf(all), [...byAudience, ...byChannel].map(amountsOf))
  const keepBack = (line: ReachLine<LedgerFigure>) => withHidden(line, inLines)
  return { all: withHidden(all, inAll), byAudience: byAudience.map(keepBack), byChannel: byChannel.map(keepBack) }
}

const amountsOf = ({ states }: ReachLine<LedgerFigure>) =>
  new Map(states.map(({ state, figure }) => [state, figure.figure.value ?? 0]))

/** A line without the numbers of some states, whether anybody stands in them or not. */
function withHidden(line: ReachLine<LedgerFigure>, hidden: ReadonlySet<ReachState>): ReachLine<LedgerFigure> {
  if (hidden.size === 0) return line
  const { total, states, reached } = line
  return {
    ...line,
    states: REACH_STATES.flatMap((state) => {
      const shown = states.find((one) => one.state === state)
      if (!hidden.has(state)) return shown ? [shown] : []
      return [{ state, figure: hiddenFigure(shown?.figure ?? nobody(total, state)) }]
    }),
    // A share with the sum beside it would give the hidden cells away.
    reached: reached && hiddenFigure(reached),
  }
}

/** The figure of a state that nobody of the line stands in. */
const nobody = (total: LedgerFigure, state: ReachState): LedgerFigure => ({
  ...total,
  figure: { ...total.figure, source: `${total.figure.source}&${new URLSearchParams({ state })}` },
})

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
        hits: headsOf(some.filter(({ state, channel }) => isReached(state, channel))),
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

const headsOf = (counts: readonly ReachCount[]) => counts.reduce((sum, { heads }) => sum + heads, 0)
