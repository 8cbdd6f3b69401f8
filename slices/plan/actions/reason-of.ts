import { Failure } from '../../../kit/kernel/failure.ts'

/** The reason without space around it. Throws `plan.reason-needed` when there is nothing left. */
export function reasonOf(given: string): string {
  const reason = given.trim()
  if (!reason) throw new Failure('invalid', 'plan.reason-needed')
  return reason
}
