import type { StatementStanding } from './statement-standing.ts'

/**
 * What words that somebody has had are worth to whoever reads or says them now: they stand, what they rest on has changed, they were put right,
 * put right by what is withdrawn since, taken back, set aside and gone all the same, or gone to some before the time they promise passed or the room closed. Only what `stands` is given to anybody to say.
 */
export const SAID_STANDINGS = [
  'stands',
  'changed',
  'corrected',
  'corrected-gone',
  'withdrawn',
  'dropped',
  'lapsed',
] as const
export type SaidStanding = (typeof SAID_STANDINGS)[number]

/** The words are wrong, and nothing that anybody has had stands in their place. */
export const isWorthless = (worth: SaidStanding | null): boolean => worth === 'changed' || worth === 'corrected-gone'

type Said = {
  standing: StatementStanding
  correctedBy: unknown
  changedFacts: readonly unknown[]
  isCorrectionLeaving: boolean
}

/** The one reading of it: the room, the card to speak from, the board, the approver's page, I dag, the report and the shift. */
export function saidStanding({ standing, correctedBy, changedFacts, isCorrectionLeaving }: Said): SaidStanding {
  if (standing === 'withdrawn') return 'withdrawn'
  if (standing === 'corrected') return correctedBy === null ? 'corrected-gone' : 'corrected'
  if (standing === 'lapsed') return changedFacts.length > 0 || isCorrectionLeaving ? 'changed' : 'lapsed'
  if (standing === 'partly' || standing === 'never-out') return 'dropped'
  return changedFacts.length > 0 || isCorrectionLeaving ? 'changed' : 'stands'
}
