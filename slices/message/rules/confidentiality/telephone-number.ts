import type { Remark } from '../finding.ts'
import type { CheckedText } from './checked-text.ts'

/** +47 first or not, then eight digits in one of the groupings people use; no digit group directly before or after. */
const NUMBER =
  /(?<![\p{L}\d])(?<!\d[ \u00a0.,/-])(?:(?:\+|00)47[ \u00a0]?)?([2-9]\d{7}|[2-9]\d(?:[ \u00a0.]\d{2}){3}|[2-9]\d{2}[ \u00a0.]\d{2}[ \u00a0.]\d{3}|[2-9]\d{3}[ \u00a0]\d{4})(?![\d\p{L}])(?![ \u00a0.,/-]\d)/gu
const AMOUNT_AFTER = /^[ \u00a0]?(?:kr\b|kroner|nok\b|prosent|percent|%|million|milliard|euro|personer|stk)/i
const AMOUNT_BEFORE =
  /(?:kr\.?|nok|€|\$|£|org(?:anisasjons)?\.? ?n(?:umme)?r\.?:?|beløp(?:et)? (?:er|på)|nr\.? ?i ?)[ \u00a0]?$/i
const FREE_OR_SHARED = /^8/

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?47(?=\d{8}$)/, '')

/** Norwegian telephone numbers that are not among the agency's own. Amounts, years, dates and service numbers (8…) are let be. */
export function telephoneNumbers({ block, text, known }: CheckedText): Remark[] {
  const own = new Set((known.telephones ?? []).map(digitsOf))
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const digits = digitsOf(match[0])
    if (own.has(digits) || FREE_OR_SHARED.test(digits) || isAmount(text, start, end) || isDate(match[1]!)) return []
    const kind = /^[49]/.test(digits) ? 'mobile' : 'fixed'
    return [
      { check: 'telephone-number', severity: 'stop' as const, block, start, end, params: { ground: 'fvl-13', kind } },
    ]
  })
}

function isAmount(text: string, start: number, end: number): boolean {
  return AMOUNT_AFTER.test(text.slice(end, end + 12)) || AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 24), start))
}

/** 20261125 is a date, «2025 2026» two years. */
function isDate(written: string): boolean {
  return /^(?:19|20)\d{2}(?:[ \u00a0](?:19|20)\d{2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(written)
}
