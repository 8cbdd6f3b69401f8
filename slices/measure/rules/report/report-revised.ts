import type { FilledBlock } from './report-figure.ts'
import { figuresIn } from './report-figure.ts'

/** A value that no longer holds: `now` is the number of the same period that does, null where there is none. */
export type RevisedValue = { valueId: string; endedAt: Date; now: number | null; nowAt: Date | null }

/** What a report says beside a number that it shows as it was: `now` is null where the number was taken back. */
export type Revision = { now: number | null; at: string }
/** By the id of the value that the report shows. */
export type Revisions = Readonly<Record<string, Revision>>

/** Ids of every value that these blocks show, each once. */
export function valuesIn(blocks: readonly FilledBlock[]): string[] {
  const values = blocks.flatMap(figuresIn).flatMap((figure) => figure.values)
  return [...new Set(values.map(({ valueId }) => valueId))]
}

/**
 * What is said beside each number. A value that was written again with the same number is no revision; one that was taken back is.
 */
export function revisionsOf(blocks: readonly FilledBlock[], revised: readonly RevisedValue[]): Revisions {
  const shown = new Map(
    blocks.flatMap(figuresIn).flatMap((figure) => figure.values.map((one) => [one.valueId, one.value] as const)),
  )
  return Object.fromEntries(
    revised.flatMap(({ valueId, endedAt, now, nowAt }) => {
      if (now !== null && now === shown.get(valueId)) return []
      return [[valueId, { now, at: (now === null ? endedAt : nowAt!).toISOString() }]]
    }),
  )
}
