import type { CheckedText } from './checked-text.ts'
import { digitSpans, divisibleBy11 } from './digits.ts'
import type { Remark } from './finding.ts'

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const SHAPES = new Set(['11', '4-2-5'])

/** Valid Norwegian bank account numbers: eleven digits, mod 11, whole or as 1234.56.78903. */
export function isAccountNumber(digits: string): boolean {
  return /^\d{11}$/.test(digits) && !/^0+$/.test(digits) && divisibleBy11(digits, WEIGHTS)
}

export function accountNumbers({ block, text }: CheckedText): Remark[] {
  return digitSpans(text, 11)
    .filter(({ shape, digits }) => SHAPES.has(shape) && isAccountNumber(digits))
    .map(({ start, end }) => ({
      check: 'account-number',
      severity: 'stop' as const,
      block,
      start,
      end,
      params: { ground: 'fvl-13' },
    }))
}
