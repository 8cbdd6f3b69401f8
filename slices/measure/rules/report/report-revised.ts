import { figureAddress } from '../dashboard/figure.ts'
import { countedFigures, figuresBySource } from './counted-figures.ts'
import { type FilledBlock, figuresIn } from './report-figure.ts'

/**
 * What has happened to a number since: another number has taken its place, somebody took it back, the import that it came with was undone, it is another
 * when it is counted again, or what it was counted of is no longer there.
 */
export const REVISION_REASONS = ['replaced', 'taken-back', 'undone', 'counted', 'gone'] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]
/** `now` is null where there is no number any more; `from` is the source of the one that holds. */
export type Revision = { now: number | null; at: string; why: RevisionReason; from: string | null }
/** The number is another, which is not let out: everyone is told that, and not the number. */
export const isUnsaid = ({ now, why }: Revision): boolean => now === null && (why === 'replaced' || why === 'counted')
/** By the source of the figure that the report shows. */
export type Revisions = Readonly<Record<string, Revision>>

/** A value that no longer holds: `now` is the number of the same period that does, null where there is none. */
export type RevisedValue = {
  valueId: string
  endedAt: Date
  isUndone: boolean
  now: number | null
  nowAt: Date | null
  from: string | null
}

/** Ids of every value that these blocks show, each once. */
export function valuesIn(blocks: readonly FilledBlock[]): string[] {
  return [...new Set(blocks.flatMap(figuresIn).flatMap(({ values }) => values.map(({ id }) => id)))]
}

/** What is said beside values of indicators. One that was written again with the same number is no revision; one that was taken back is. */
export function revisedValueNotes(blocks: readonly FilledBlock[], revised: readonly RevisedValue[]): Revisions {
  const shown = figuresBySource(blocks)
  return Object.fromEntries(
    revised.flatMap(({ valueId, endedAt, isUndone, now, nowAt, from }): [string, Revision][] => {
      const source = figureAddress('value', { id: valueId })
      if (now !== null && now === shown.get(source)?.value) return []
      const why = now !== null ? 'replaced' : isUndone ? 'undone' : 'taken-back'
      return [[source, { now, why, from, at: (now === null ? endedAt : nowAt!).toISOString() }]]
    }),
  )
}

/** Is the number another, beyond what adding up in another order does? */
const differs = (was: number, now: number) => Math.abs(was - now) > 1e-9 * Math.max(1, Math.abs(was), Math.abs(now))

/**
 * What is said beside counted figures: `now` are the same blocks counted again. A state that nobody stands in any more is none; what was kept back
 * tells nothing. A block that has nothing to count any more is gone.
 */
export function recountedNotes(blocks: readonly FilledBlock[], now: readonly FilledBlock[], at: string): Revisions {
  const again = new Map(
    now.map((block) => [block.id, new Map(countedFigures(block).map(({ figure }) => [figure.source, figure]))]),
  )
  return Object.fromEntries(
    blocks.flatMap((block) =>
      countedFigures(block).flatMap(({ figure }): [string, Revision][] => {
        const found = again.get(block.id)
        const other = found?.get(figure.source)
        if (figure.value === null || other?.isHidden) return []
        const left = other ? other.value : found && found.size > 0 && isSummed(figure.scale) ? 0 : null
        if (left === null) return [[figure.source, { now: null, why: 'gone', from: null, at }]]
        return differs(figure.value, left) ? [[figure.source, { now: left, why: 'counted', from: null, at }]] : []
      }),
    ),
  )
}

const isSummed = (scale: string) => scale === 'count' || scale === 'amount'
