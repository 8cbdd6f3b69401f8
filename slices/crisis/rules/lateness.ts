import { saidTime } from './said-time.ts'
import type { StatementState } from './statement.ts'

type Promising = { state: StatementState; next_at: Date | null }

/** Has the time that words say more comes at passed? `shows`: what the room's clock shows. */
export const hasPassed = (nextAt: Date | null, shows: Date): boolean => nextAt !== null && nextAt <= shows

/** Are these words not out yet, while the time they say more comes at has passed? `shows`: what the room's clock shows. */
export const isLate = ({ state, next_at: nextAt }: Promising, shows: Date): boolean =>
  (state === 'waiting' || state === 'going') && hasPassed(nextAt, shows)

/** Does a text, in whatever language, say the clock of a time that has passed? The same as the view `crisis.public_hold` says. */
export function saysPast(
  texts: Record<string, { title: string; paragraphs: readonly string[] }>,
  nextAt: Date | null,
  shows: Date,
) {
  if (nextAt === null || nextAt > shows) return false
  const clock = saidTime(nextAt, nextAt, 'en')
  const said = JSON.stringify(texts)
  return said.includes(clock) || said.includes(clock.replace(':', '.'))
}
