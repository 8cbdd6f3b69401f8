import type { Scale } from './indicator.ts'
import type { Hidden } from './missing.ts'
import { FEWEST_SHOWN } from './survey/survey.ts'

type Counted = { n?: number | null | undefined; asked?: number | null | undefined }

/**
 * Does a share or a mean rest on fewer answers than our own surveys show? How many answered counts, not what weights make of them; what was
 * counted whole is nobody's answer, and where the source does not say how many there were, nobody can know.
 */
export function isTooFew(scale: Scale, { n, asked }: Counted, isWhole = false): boolean {
  const answered = asked ?? n ?? null
  return (scale === 'share' || scale === 'mean') && !isWhole && answered !== null && answered < FEWEST_SHOWN
}

/** A value with nothing in it but why. */
export const hiddenFigures = (why: Hidden) =>
  ({
    value: null,
    missing: why,
    recipe: 'entered',
    hits: null,
    n: null,
    asked: null,
    margin: null,
    spread: null,
  }) as const
