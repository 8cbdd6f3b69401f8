/** Draft: written. Open: answered, and every answer lies sealed. Closed: the box is emptied, shuffled, and counted. */
export const SURVEY_STATES = ['draft', 'open', 'closed'] as const
export type SurveyState = (typeof SURVEY_STATES)[number]

/**
 * Who is asked, and so what an interval may say. `everyone`: all in the audience. `random`: drawn from it. `panel`: people who have
 * said that they will answer. `open`: whoever meets the link. The last two are no random sample.
 */
export const SAMPLES = ['everyone', 'random', 'panel', 'open'] as const
export type Sample = (typeof SAMPLES)[number]

export type Opening = { revision: number; sample: Sample; hasLink: boolean; closesOn: string; papers: number }

/** Can anybody meet it once it is open? Without a link and without forms, nobody can before they are invited. */
export const leavesAtOpening = ({ sample, hasLink, papers }: Opening): boolean =>
  hasLink || sample === 'open' || papers > 0

/** Fewer answers than this are never opened: the box is burnt. */
export const FEWEST_ANSWERS = 5
/** Fewer answers than this to a question, or in a group, are not shown. */
export const FEWEST_SHOWN = 10
/** A cell of a breakdown with fewer than this is hidden, unless nobody is in it. */
export const SMALLEST_CELL = 5

/** How many answered, of how many. `invited` and `papers` are closed: everybody who could, and no more. */
export type Response = {
  invited: number
  /** Invited who could not be reached at their address. */
  unreached: number
  /** Answers by an invitation; those by open link and on paper have nobody behind them. */
  byInvitation: number
  byLink: number
  onPaper: number
  /** Paper forms that were handed out. */
  papers: number
  /** Units that were asked to hand out forms and have not told how many. */
  untold: number
}

/** The share that answered of those who were asked, or null where nobody knows how many were asked: an open link, or forms nobody told of. */
export function responseRate({
  invited,
  byInvitation,
  byLink,
  onPaper,
  papers,
  untold,
}: Response): { hits: number; n: number } | null {
  const n = invited + papers
  const isUnknown = n === 0 || byLink > 0 || untold > 0 || onPaper > papers
  return isUnknown ? null : { hits: Math.min(n, byInvitation + onPaper), n }
}
