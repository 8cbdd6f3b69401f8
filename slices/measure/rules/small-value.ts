import type { Scale } from './indicator.ts'
import { FEWEST_SHOWN } from './survey/survey.ts'

/**
 * Why a number that was told is not kept, in the place of `missing`. `too-few-answers`: fewer than ten answered. `hides-others`: with it,
 * a group that small could be worked out.
 */
export const HIDDEN = ['too-few-answers', 'hides-others'] as const
export type Hidden = (typeof HIDDEN)[number]
export const isHidden = (missing: string | null): missing is Hidden => HIDDEN.some((why) => why === missing)

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

/** For files that leave the house, in the language they are written in. */
const WORDS: Record<Hidden, string> = {
  'too-few-answers': `Skjult: færre enn ${FEWEST_SHOWN} svar. Grensen er vår egen, den samme som i våre egne undersøkelser.`,
  'hides-others': `Skjult, fordi en gruppe med færre enn ${FEWEST_SHOWN} svar ellers kunne regnes ut.`,
}
export const missingInFile = (missing: string | null): string | null => (isHidden(missing) ? WORDS[missing] : missing)
