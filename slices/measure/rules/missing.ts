import { FEWEST_SHOWN } from './survey/survey.ts'

/**
 * Why a number that was told is not kept. `too-few-answers`: fewer than ten answered. `hides-others`: with it, a group that small could be
 * worked out.
 */
export const HIDDEN = ['too-few-answers', 'hides-others'] as const
export type Hidden = (typeof HIDDEN)[number]

/** What a person, or a system outside, may say of a number that is not there. It stands in open data, so it is chosen and never written. */
export const TOLD_MISSING = ['not-available', 'not-measured', 'source-down', 'withdrawn'] as const

/** Every reason there is. What we find ourselves: nothing to count, not all brought in, days without a number, and an empty answer. */
export const MISSING = [
  ...HIDDEN,
  ...TOLD_MISSING,
  'not-brought-in',
  'nothing-to-count',
  'days-lacking',
  'source-empty',
] as const
export type Missing = (typeof MISSING)[number]

export const isHidden = (missing: string | null): missing is Hidden => HIDDEN.some((why) => why === missing)
/** False for what older reports hold: there it was written. */
export const isMissing = (missing: string | null): missing is Missing => MISSING.some((why) => why === missing)

/** For files that leave the house, in the language they are written in. */
const WORDS: Record<Missing, string> = {
  'too-few-answers': `Skjult: færre enn ${FEWEST_SHOWN} svar. Grensen er vår egen, den samme som i våre egne undersøkelser.`,
  'hides-others': `Skjult, fordi en gruppe med færre enn ${FEWEST_SHOWN} svar ellers kunne regnes ut.`,
  'not-available': 'Kilden sier at tallet ikke finnes.',
  'not-measured': 'Det ble ikke målt i perioden.',
  'source-down': 'Kilden kunne ikke svare.',
  withdrawn: 'Kilden gir ikke lenger dette tallet.',
  'not-brought-in': 'Omtalen fra hele perioden er ikke hentet inn.',
  'nothing-to-count': 'Det fantes ingenting å regne av i perioden.',
  'days-lacking': 'Kilden manglet tall for noen av dagene.',
  'source-empty': 'Kilden hadde ingen tall for perioden.',
}
export const missingInFile = (missing: string | null): string | null => (isMissing(missing) ? WORDS[missing] : missing)
