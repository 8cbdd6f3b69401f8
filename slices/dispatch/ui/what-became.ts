import type { WordsNow } from '../../../kit/kernel/words-standing.ts'

/** What became of words: a correction that is withdrawn too leaves nothing, and one that is sent is named beside words that were taken back. */
export function whatBecame({ standing, hasCorrection }: WordsNow): string {
  if (standing === 'corrected') return hasCorrection ? 'corrected' : 'corrected-gone'
  return standing === 'withdrawn' && hasCorrection ? 'withdrawn-corrected' : standing
}
