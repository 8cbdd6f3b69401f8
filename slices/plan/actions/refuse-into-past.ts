import { Failure } from '../../../kit/kernel/failure.ts'
import { dayPart, isWholeDay, localTimeOf } from '../../../kit/kernel/local-time.ts'
import type { Move } from '../rules/calendar/move.ts'

/** What is ahead is not moved to what is past: then it was, and nobody knew. Throws `plan.item-moved-past`. */
export function refuseIntoPast(from: Move, to: Move, now: Date): void {
  const isPast = ({ ends }: Move) => ends < (isWholeDay(ends) ? dayPart(localTimeOf(now)) : localTimeOf(now))
  if (!isPast(from) && isPast(to)) throw new Failure('invalid', 'plan.item-moved-past')
}
