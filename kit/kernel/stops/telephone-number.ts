import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'

/** Digits in groups, with +47 or 0047 first or not. A comma or a hyphen beside it makes it another kind of number. */
const CLUSTER =
  /(?<![\p{L}\d+])(?<!\d[,-])(?:(?:\+|00)47[ \u00a0]?)?\d+(?:(?:[ \u00a0.]|[ \u00a0]?\/[ \u00a0]?)\d+)*(?![\p{L}\d])(?![,-]\d)/gu
const PREFIX = /^(?:\+|00)47[ \u00a0]?(?=\d)/
/** How people group eight digits. */
const SHAPES = [[8], [2, 2, 2, 2], [3, 2, 3], [4, 4]]
/** Only mobile numbers are written like this, so it is believed also in the middle of other numbers. */
const MOBILE_SHAPE = [3, 2, 3]
const AMOUNT_AFTER = /^[ \u00a0]?(?:kr\b|kroner|nok\b|prosent|percent|%|million|milliard|euro|personer|stk)/i
const AMOUNT_BEFORE =
  /(?:kr\.?|nok|€|\$|£|org(?:anisasjons)?\.? ?n(?:umme)?r\.?:?|organisasjonsnummer(?:et)?:?|beløp(?:et)? (?:er|på))[ \u00a0]?$/i

type Group = { digits: string; start: number; end: number }

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?47(?=\d{8}$)/, '')

/** Norwegian telephone numbers that are not the agency's own. Amounts, dates, years and service numbers (8…) are let be. */
export function telephoneNumbers({ block, text, known }: CheckedText): Remark[] {
  const own = new Set((known.telephones ?? []).map(digitsOf))
  return [...text.matchAll(CLUSTER)].flatMap((match) => {
    const end = match.index + match[0].length
    if (isAmount(text, match.index, end)) return []
    return numbersIn(match).flatMap(({ digits, ...place }): Remark[] => {
      if (own.has(digits)) return []
      const params = { ground: 'fvl-13', kind: /^[49]/.test(digits) ? 'mobile' : 'fixed' }
      return [{ check: 'telephone-number', severity: 'stop', block, ...place, params }]
    })
  })
}

function numbersIn(match: RegExpExecArray): Group[] {
  const prefix = PREFIX.exec(match[0])?.[0].length ?? 0
  const groups = [...match[0].slice(prefix).matchAll(/\d+/g)].map((group): Group => {
    const start = match.index + prefix + group.index
    return { digits: group[0], start, end: start + group[0].length }
  })
  const numbers = allNumbers(groups) ?? groups.flatMap((_, at) => numberAt(groups, at, MOBILE_SHAPE) ?? [])
  const first = numbers[0]
  if (prefix > 0 && first?.start === match.index + prefix) first.start = match.index
  return numbers
}

/** The groups read as telephone numbers and nothing else, or null. */
function allNumbers(groups: Group[]): Group[] | null {
  if (groups.length === 0) return []
  for (const shape of SHAPES) {
    const number = numberAt(groups, 0, shape)
    const rest = number && allNumbers(groups.slice(shape.length))
    if (rest) return [number, ...rest]
  }
  return null
}

function numberAt(groups: Group[], at: number, shape: number[]): Group | null {
  const found = groups.slice(at, at + shape.length)
  if (found.length < shape.length || found.some(({ digits }, index) => digits.length !== shape[index])) return null
  const digits = found.map((group) => group.digits).join('')
  const isMobile = /^[49]/.test(digits)
  if (!/^[2-79]/.test(digits) || isDate(digits) || (shape === MOBILE_SHAPE && !isMobile && at > 0)) return null
  return { digits, start: found[0]!.start, end: found.at(-1)!.end }
}

function isAmount(text: string, start: number, end: number): boolean {
  return AMOUNT_AFTER.test(text.slice(end, end + 12)) || AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 24), start))
}

/** 20261125 is a date, «2025 2026» two years. */
function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:(?:19|20)\d{2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(digits)
}
