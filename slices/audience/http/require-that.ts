import { Failure } from '../../../kit/kernel/failure.ts'

/** Refuses with `audience.not-yours` unless the caller may. */
export function requireThat(may: boolean): void {
  if (!may) throw new Failure('not-allowed', 'audience.not-yours')
}
