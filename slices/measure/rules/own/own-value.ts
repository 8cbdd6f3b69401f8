import type { Missing } from '../missing.ts'
import { recompute } from '../recompute.ts'
import { OWN_KINDS, type OwnQuery } from './own-query.ts'
import type { Period } from './whole-periods.ts'

/** One row of our own ledgers: the day it counts for (YYYY-MM-DD), what it is called, and the id of what it tells of. */
export type OwnRow = {
  day: string
  label: string
  ref: string
  amount: number | null
  hits: number | null
  n: number | null
  /** Of a state: the day it came true, null where it has not; `day` is then the first day that anything is known of it. */
  trueSince?: string | null
}
/** The number of a period with the rows that give it again; `value` is null when there was nothing to take a share or mean of. */
export type OwnValue = Period & { value: number | null; rows: OwnRow[]; missing?: Missing }

/** It may come late, and then it is counted. */
export const NOT_BROUGHT_IN = 'not-brought-in' satisfies Missing

/** The same without a number, where what it is counted of has not been brought in. */
export const notBroughtIn = ({ fromOn, toOn }: OwnValue): OwnValue => ({
  ...{ fromOn, toOn, value: null, rows: [] },
  missing: NOT_BROUGHT_IN,
})

/**
 * The number of every period from the rows within it. A count of nothing is zero, and says so in a row of its own; a share or mean of
 * nothing is not available. `none` is what that row is called.
 */
export function ownValues(
  query: OwnQuery,
  periods: readonly Period[],
  rows: readonly OwnRow[],
  none: string,
): OwnValue[] {
  const { recipe, isState } = OWN_KINDS[query]
  return periods.map((period) => {
    const within = isState
      ? stateAt(rows, period.toOn)
      : rows.filter(({ day }) => day >= period.fromOn && day <= period.toOn)
    const isNone = within.length === 0 && recipe === 'sum'
    const made = isNone ? [{ day: period.toOn, label: none, ref: '', amount: 0, hits: null, n: null }] : within
    return { ...period, value: recompute(recipe, made), rows: made }
  })
}

const stateAt = (rows: readonly OwnRow[], on: string): OwnRow[] =>
  rows
    .filter(({ day }) => day <= on)
    .map(({ trueSince, ...row }) => ({ ...row, hits: trueSince && trueSince <= on ? 1 : 0, n: 1 }))

/** Values whose period ended so long ago stand: late receipts have come, and what is erased by time must not change them. */
export const SETTLED_AFTER_DAYS = 90
