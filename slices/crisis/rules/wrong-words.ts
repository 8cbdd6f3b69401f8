import type { Duty } from '../../../kit/kernel/caller.ts'
import { hadPhrase } from './had-phrase.ts'

/** What is to come in the place of words that are wrong, until it stands there: it waits for somebody's yes, or is approved and on its way. */
export type CorrectionWaits = {
  number: number
  waitsFor: 'yes' | 'out'
  /** By which duty, at which unit, somebody may say yes now; none when nobody may, or when it is said. */
  roles: { duty: Duty; unitName: string }[]
  /** Since when it has waited for that. */
  since: string
  /** How many have it, of how many, once somebody has; older reports lack it. */
  has?: { had: number; unread?: number | undefined; of: number } | undefined
}
/**
 * Why words are wrong: something they rest on is not confirmed now, or says another thing than it did, or the correction of them was withdrawn, or
 * stopped when only some had it, or one is on its way.
 */
export const WRONG_CAUSES = ['unconfirmed', 'changed', 'correction-withdrawn', 'correction-stopped'] as const
export type WrongCause = (typeof WRONG_CAUSES)[number]
/** Words that somebody has had and that are wrong, with nothing that stands in their place. Older reports do not say why. */
export type WrongWords = {
  number: number
  title: string
  cause?: WrongCause | undefined
  correction: CorrectionWaits | null
}
/** Words that are withdrawn, or were stopped, with those who have them, and that nothing stands in the place of; or that stand wrong with those whom their correction has not reached. */
export type WithdrawnWords = {
  number: number
  title: string
  at: string
  had: number
  /** Have it too, and not in a language that they are known to read; older reports lack it. */
  unread?: number | undefined
  of: number
  /** Not taken back: it went no further, as the time that it promises passed, or the room closed. */
  isLapsed?: boolean | undefined
  /** Corrected by this: `had` of `of` who have it do not have that; older reports lack it. */
  correctedBy?: number | undefined
}

type Say = (key: string, values?: Record<string, unknown>) => string

/** What is wrong, and what it waits for, in one line: I dag, the room's box beside other words, the list of rooms, the report and the shift say the same. */
export function wrongPhrase({ number, title, cause, correction }: WrongWords, say: Say): string {
  if (correction === null) return say(cause ? `crisis:wrong.because.${cause}` : 'crisis:wrong', { number, title })
  const { number: by, waitsFor, since, roles, has } = correction
  const key = waitsFor === 'out' ? (has ? 'going' : 'out') : roles.length === 0 ? 'nobody' : 'yes'
  const names = roles.map(({ duty, unitName: unit }) =>
    say('crisis:wrong.role', { duty: say(`organisation:duty.${duty}`).toLowerCase(), unit }),
  )
  return say(`crisis:wrong.${key}`, {
    number,
    title,
    by,
    since,
    roles: names.join(', '),
    has: has && hadPhrase(has, say),
  })
}

/** What is taken back, when, and how many have it all the same: the report, the shift and the evaluation say the same. */
export const withdrawnPhrase = (
  { number, title, at, had, unread, of, isLapsed, correctedBy: by }: WithdrawnWords,
  say: Say,
): string => {
  const key = by !== undefined ? 'behind' : isLapsed ? 'lapsed' : 'withdrawn'
  return say(`crisis:wrong.${key}`, { number, title, at, by, count: had, of, has: hadPhrase({ had, unread, of }, say) })
}
