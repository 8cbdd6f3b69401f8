/**
 * What stands beside a number wherever it goes. `tentative`: those who coded it agree by an alpha from 0.667 to 0.8. `panel` and `open`: those who
 * answered are no random sample, so the interval says less than it seems to.
 */
export const CAVEATS = ['tentative', 'panel', 'open'] as const
export type Caveat = (typeof CAVEATS)[number]

/** Of how those asked were found, or of how well coders agree, what must be said beside the number; null where nothing must. */
export const caveatOf = (said: string): Caveat | null => CAVEATS.find((one) => one === said) ?? null
