import { Failure } from '../../../kit/kernel/failure.ts'
import { holdsIdentityNumber } from '../../../kit/kernel/stops/identity-number.ts'

/** The door for telephone numbers that anybody may come to call: none of them is somebody's identity number. Throws `door.stopped`. */
export function passTelephones(numbers: readonly (string | null | undefined)[]): void {
  const excerpt = numbers.find((number) => number && holdsIdentityNumber(number))
  if (excerpt) throw new Failure('conflict', 'door.stopped', { count: 1, excerpt })
}
