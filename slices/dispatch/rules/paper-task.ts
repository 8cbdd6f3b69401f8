/** Open: to be handed out. Handed-out: to be collected and sent. Done: sent. Ended: whoever asked has closed it. */
export const PAPER_STATES = ['open', 'handed-out', 'done', 'ended'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** What a unit tells: forms handed out, and forms sent back; null while they are still out. */
export type PaperTold = { handedOut: number; collected: number | null }

export type PaperFault = 'dispatch.papers-ended' | 'dispatch.papers-too-many'

/** The state after a unit has told, or why it cannot be so. More may be handed out than were asked for. */
export function stateAfter(state: PaperState, { handedOut, collected }: PaperTold): PaperState | { fault: PaperFault } {
  if (state === 'ended') return { fault: 'dispatch.papers-ended' }
  if (collected !== null && collected > handedOut) return { fault: 'dispatch.papers-too-many' }
  return collected === null ? 'handed-out' : 'done'
}
