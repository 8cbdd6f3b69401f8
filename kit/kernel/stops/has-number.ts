import { namesSomebody } from './names-somebody.ts'
import { withoutNumbers } from './without-numbers.ts'

/** Is there one in it still, in an address too? */
export const hasNumber = (text: string): boolean =>
  withoutNumbers(text) !== text || namesSomebody(text).some(({ check }) => check === 'identity-number')
