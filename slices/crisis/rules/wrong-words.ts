import type { Duty } from '../../../kit/kernel/caller.ts'

/** What is to come in the place of words that are wrong, until it stands there: it waits for somebody's yes, or is approved and on its way. */
export type CorrectionWaits = {
  number: number
  waitsFor: 'yes' | 'out'
  /** By which duty, at which unit, somebody may say yes now; none when nobody may, or when it is said. */
  roles: { duty: Duty; unitName: string }[]
  /** Since when it has waited for that. */
  since: string
  /** How many have it, of how many, once somebody has; older reports lack it. */
  has?: { had: number; of: number } | undefined
}
/** Words that somebody has had and that are wrong, with nothing that stands in their place. */
export type WrongWords = { number: number; title: string; correction: CorrectionWaits | null }

type Say = (key: string, values?: Record<string, unknown>) => string

/** What is wrong, and what it waits for, in one line: I dag, the room's box beside other words, the list of rooms, the report and the shift say the same. */
export function wrongPhrase({ number, title, correction }: WrongWords, say: Say): string {
  if (correction === null) return say('crisis:wrong', { number, title })
  const { number: by, waitsFor, since, roles, has } = correction
  const key = waitsFor === 'out' ? (has ? 'going' : 'out') : roles.length === 0 ? 'nobody' : 'yes'
  const names = roles.map(({ duty, unitName: unit }) =>
    say('crisis:wrong.role', { duty: say(`organisation:duty.${duty}`).toLowerCase(), unit }),
  )
  return say(`crisis:wrong.${key}`, { number, title, by, since, roles: names.join(', '), count: has?.had, of: has?.of })
}
