import { type HandOff, isTry } from '../../../kit/kernel/hand-off.ts'
import { nextTryAt } from '../../../kit/kernel/retry.ts'
import type { Letter, LetterState } from './letter.ts'
import { plainAnswer } from './plain-answer.ts'

/** How long a letter is tried: whoever is called to a crisis is told by another way long before. */
const LONGEST_SECONDS = { crisis: 6 * 3600, ordinary: 48 * 3600, bulk: 48 * 3600 } as const

const TOO_LATE_MS = 14 * 24 * 3_600_000

/** Nothing took it for so long (no server was set up, or no process ran) that it would only puzzle whoever got it. */
export const isTooLate = ({ firstDueAt, notAfter }: Pick<Letter, 'firstDueAt' | 'notAfter'>, now: Date): boolean =>
  now.getTime() - firstDueAt.getTime() > TOO_LATE_MS || (notAfter !== null && now > notAfter)

/** Where a letter stands after a hand-over. `dueAt` is set when it waits for another. */
export type Standing = { state: Exclude<LetterState, 'sending'>; answer: string; dueAt: Date | null; isTry: boolean }

/**
 * The one policy of the outbox. What is refused for now is tried again, soon at first, for two days (a crisis six hours); a channel that
 * asks us to wait is waited for, and that is no try. `mayRepeat`: what may have been taken is handed over again; otherwise it counts as sent.
 */
export function letterStanding(
  end: HandOff,
  letter: Pick<Letter, 'lane' | 'tries' | 'firstDueAt' | 'notAfter'>,
  { mayRepeat, now }: { mayRepeat: boolean; now: Date },
): Standing {
  if (end.kind === 'accepted') return { state: 'sent', answer: plainAnswer(end.response), dueAt: null, isTry: true }
  const answer = plainAnswer(end.kind === 'uncertain' ? end.reason : end.response)
  if (end.kind === 'uncertain' && !mayRepeat) return { state: 'sent', answer, dueAt: null, isTry: true }
  if (end.kind === 'refused' && end.permanent) return { state: 'given-up', answer, dueAt: null, isTry: true }
  const counts = isTry(end)
  const { lane } = letter
  const dueAt = nextTryAt({ ...letter, isHurried: lane === 'crisis', longestSeconds: LONGEST_SECONDS[lane] }, now)
  if (!dueAt) return { state: 'given-up', answer, dueAt: null, isTry: counts }
  const asked = end.kind === 'refused' && !counts ? now.getTime() + (end.retryAfter ?? 0) * 1000 : 0
  return { state: 'waiting', answer, dueAt: new Date(Math.max(dueAt.getTime(), asked)), isTry: counts }
}
