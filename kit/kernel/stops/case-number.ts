import type { CheckedText } from './checked-text.ts'
import type { Remark } from './finding.ts'

const ARCHIVE = /(?<![\p{L}\d/.-])((?:19|20)\d{2}|\d{2})\/(\d{3,7})(-\d{1,4})?(?![\p{L}\d/])/gu
/** A district court's or a court of appeal's number, which leads straight to the convicted person. */
const COURT =
  /(?<![\p{L}\d])(?:\d{2}-\d{5,6}[A-ZÆØÅ]{3}-[A-ZÆØÅ0-9]{3,5}(?:\/\d{2})?|L[ABEFGH]-\d{4}-\d{3,7}(?:-\d)?)(?![\p{L}\d])/gu
/** «saknr. 12345678», «dok.nr. 01», «straffesak 1234/26»: a word that announces the number. */
const ANNOUNCED =
  /(?<![\p{L}])(?:sak(?:s)?(?:\.? ?nr|snummer|nummer|en med nummer)|dok(?:ument)?(?:\.? ?nr|nummer)|journal(?:\.? ?nr|nummer)|j\.? ?nr|straffesak(?:snummer| nr)?|anmeldelse(?: nr)?|melding(?: nr)|case (?:no|number)|file (?:no|number))\.?:? ?(\d[\d/.-]{2,}\d)/giu

/** Case and document numbers: each leads to a case that may concern a person. */
export function caseNumbers({ block, text }: CheckedText): Remark[] {
  const places = new Map<number, number>()
  for (const match of text.matchAll(ARCHIVE)) {
    if (isArchiveNumber(match, text)) places.set(match.index, match.index + match[0].length)
  }
  for (const match of text.matchAll(COURT)) places.set(match.index, match.index + match[0].length)
  for (const match of text.matchAll(ANNOUNCED)) {
    const end = match.index + match[0].length
    if (![...places].some(([from, to]) => from < end && to > match.index)) places.set(end - match[1]!.length, end)
  }
  return [...places].map(([start, end]) => ({
    check: 'case-number',
    severity: 'stop' as const,
    block,
    start,
    end,
    params: { ground: 'fvl-13' },
  }))
}

/** Not «2025/2026» (a year and the next), not «11/2026» (a month), not «uke 48/2026». */
function isArchiveNumber(match: RegExpMatchArray, text: string): boolean {
  const [, first = '', second = '', document] = match
  if (document) return true
  const isYear = /^(?:19|20)\d{2}$/.test(second)
  if (first.length === 4) return !(isYear && Number(second) - Number(first) <= 2 && Number(second) > Number(first))
  if (
    /(?:uke|veke|week|nr\.?|utgave|utgåve|no\.?|utlysning|lysing|rundskriv|nyhetsbrev|nyheitsbrev|rapport|hefte|årgang) $/i.test(
      text.slice(Math.max(0, match.index! - 12), match.index),
    )
  )
    return false
  if (second.length === 3) return false
  return !(isYear && Number(first) <= 12)
}
