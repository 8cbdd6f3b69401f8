import { Failure } from '../../../kit/kernel/failure.ts'

/** The reason without space around it. Throws `message.reason-needed` when there is nothing left. */
export function reasonOf(given: string): string {
  const reason = given.trim()
  if (!reason) throw new Failure('invalid', 'message.reason-needed')
  return reason
}
