import type { CheckedText } from './checked-text.ts'
import { digitSpans, divisibleBy11 } from './digits.ts'
import type { Remark } from './finding.ts'

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export type IdentityNumberKind = 'national' | 'd-number' | 'h-number' | 'synthetic'

/** Kind of a valid national identity number of eleven digits, or null: a date that exists and both control digits right. */
export function identityNumberKind(digits: string): IdentityNumberKind | null {
  if (!/^\d{11}$/.test(digits) || !divisibleBy11(digits, FIRST) || !divisibleBy11(digits, SECOND)) return null
  return kindByDate(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))
}

/** Is a figure somebody's identity number: all its digits, or those before its decimals, with the zero that a number has lost? */
export function isNumberOfSomebody(figure: number): boolean {
  if (!Number.isFinite(figure)) return false
  const written = Math.abs(figure).toString()
  const whole = Math.trunc(Math.abs(figure)).toString()
  return [written.replace(/\D/g, ''), whole].some((digits) => identityNumberKind(digits.padStart(11, '0')) !== null)
}

/** Do the digits of a telephone number hold somebody's identity number, alone or behind a country code? */
export function holdsIdentityNumber(telephone: string): boolean {
  const digits = telephone.replace(/\D/g, '')
  return Array.from(digits, (_, at) => digits.slice(at, at + 11)).some((part) => identityNumberKind(part) !== null)
}

/** Day + 40: D-number. Month + 40: H-number. Month + 80 or + 65: synthetic; both may be combined with a D-number. */
function kindByDate(day: number, month: number): IdentityNumberKind | null {
  const isD = day > 40
  const realDay = isD ? day - 40 : day
  for (const [added, kind] of [
    [0, isD ? 'd-number' : 'national'],
    [40, 'h-number'],
    [80, 'synthetic'],
    [65, 'synthetic'],
  ] as const) {
    const days = DAYS[month - added - 1]
    if (days !== undefined && realDay >= 1 && realDay <= days) return kind
  }
  return null
}

/** What else may stand between date and individual number: it divides a list or a table too, so only these two groups are believed. */
const LOOSELY = /^[\s,;()[\]«»"'–—-]{1,4}$/u
/** «130972 personnummer 48022»: words between date and individual number, or a line of its own. So few pairs fit by chance that the date and the control digits are proof enough. */
const IN_WORDS = /^\D{1,40}$/u
/** How much of the next paragraph is read with this one. */
const MOST_AFTER = 4
const LOOSE_SHAPES = ['6-5', '2-2-2-5', '2-2-2-3-2']

/** Places with valid identity numbers, whole or divided in whatever groups («010203 12345», «0102 0312 345»): date and control digits are proof enough. */
export function identityNumbers({ block, text: own, after }: CheckedText): Remark[] {
  const next = (after?.words ?? []).slice(0, MOST_AFTER).map((word) => word.text)
  const text = next.length > 0 ? `${own}\n${next.join(' ')}` : own
  const loose = [
    ...digitSpans(text, 11, LOOSELY).filter(({ shape }) => LOOSE_SHAPES.includes(shape)),
    ...digitSpans(text, 11, IN_WORDS).filter(({ shape }) => shape === '6-5'),
  ]
  const found = digitSpans(text, 11)
  const spans = [
    ...found,
    ...loose.filter((one) => !found.some(({ start, end }) => start === one.start && end === one.end)),
  ]
  return spans.flatMap(({ digits, start, end: last }) => {
    const kind = identityNumberKind(digits)
    if (!kind || start >= own.length) return []
    const end = Math.min(last, own.length)
    return [{ check: 'identity-number', severity: 'stop', block, start, end, params: { ground: 'fvl-13', kind } }]
  })
}

/** Eleven digits that look like an identity number but fail the control: probably one with a slip of the finger. */
export function nearIdentityNumbers({ block, text }: CheckedText): Remark[] {
  return digitSpans(text, 11).flatMap(({ digits, shape, start, end }) => {
    if (shape !== '11' && shape !== '6-5') return []
    if (identityNumberKind(digits) || !kindByDate(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)))) return []
    return [{ check: 'near-identity-number', severity: 'advice', block, start, end, params: { ground: 'fvl-13' } }]
  })
}
