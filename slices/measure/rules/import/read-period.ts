import { isLocalTime, shiftDays } from '../../../../kit/kernel/local-time.ts'
import { dayInOslo } from '../connect/day-in-oslo.ts'
import { mondayOf } from '../week-of.ts'

export type PeriodFault = 'period-wrong' | 'date-ambiguous'
export type ReadPeriod = { fromOn: string; toOn: string } | { fault: PeriodFault }

const MONTHS = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november'],
  'desember',
]
const ENGLISH = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  'december',
]
const pad = (part: number) => String(part).padStart(2, '0')

/** A period in a word: «2025», «2025-03», «mars 2026», «1. kvartal 2025», «2025 H2», «uke 53 2026», or a single day. */
export function readPeriod(cell: string): ReadPeriod {
  const text = cell.trim().toLowerCase()
  const year = /^((?:19|20)\d{2})(?:\.0+)?$/.exec(text)
  if (year) return months(Number(year[1]), 1, 12)
  const quarter = /^(?:([1-4])\.?\s*(?:kvartal|kv)\.?|[kq]\s?([1-4]))\s*,?\s*((?:19|20)\d{2})$/.exec(text)
  const quarterLater = /^((?:19|20)\d{2})[\s-]*(?:[kq]\s?([1-4])|([1-4])\.?\s*(?:kvartal|kv)\.?)$/.exec(text)
  if (quarter) return months(Number(quarter[3]), (Number(quarter[1] ?? quarter[2]) - 1) * 3 + 1, 3)
  if (quarterLater) return months(Number(quarterLater[1]), (Number(quarterLater[2] ?? quarterLater[3]) - 1) * 3 + 1, 3)
  const week = /^(?:uke|veke|week|w)\s*(\d{1,2})\s*,?\s*((?:19|20)\d{2})$/.exec(text)
  const weekLater = /^((?:19|20)\d{2})[\s-]*(?:uke|veke|week|w)\s*(\d{1,2})$/.exec(text)
  if (week) return ofWeek(Number(week[2]), Number(week[1]))
  if (weekLater) return ofWeek(Number(weekLater[1]), Number(weekLater[2]))
  const half = /^(?:([12])\.?\s*halvår|h([12]))\s*((?:19|20)\d{2})$/.exec(text)
  const halfLater = /^((?:19|20)\d{2})[\s-]*(?:h([12])|([12])\.?\s*halvår)$/.exec(text)
  if (half) return months(Number(half[3]), Number(half[1] ?? half[2]) === 1 ? 1 : 7, 6)
  if (halfLater) return months(Number(halfLater[1]), Number(halfLater[2] ?? halfLater[3]) === 1 ? 1 : 7, 6)
  const named = /^([a-zæøå]{3,9})\.?\s*((?:19|20)\d{2})$/.exec(text)
  if (named) return ofMonth(Number(named[2]), monthNumber(named[1]!))
  const numbered =
    /^((?:19|20)\d{2})[-./](\d{1,2})$/.exec(text) ?? turned(/^(\d{1,2})[-./]((?:19|20)\d{2})$/.exec(text))
  if (numbered) return ofMonth(Number(numbered[1]), Number(numbered[2]))
  const day = readDay(text)
  return 'fault' in day ? day : { fromOn: day.day, toOn: day.day }
}

/**
 * A day: «2025-03-02», «2.3.2025». With slashes or two-digit years nobody can know which number is the month. A moment with its zone is the
 * day that it was in Norway.
 */
export function readDay(cell: string): { day: string } | { fault: PeriodFault } {
  const text = cell.trim()
  if (/^\d{4}-\d{2}-\d{2}[t ][\d:.]+(z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    const day = dayInOslo(text)
    return day === null ? { fault: 'period-wrong' } : { day }
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ][\d:.]+)?$/i.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (norwegian) return dayOf(Number(norwegian[3]), Number(norwegian[2]), Number(norwegian[1]))
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (slashed && Number(slashed[1]) > 12) return dayOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  if (slashed || /^\d{1,2}[-./]\d{1,2}[-./]\d{2}$/.test(text)) return { fault: 'date-ambiguous' }
  return { fault: 'period-wrong' }
}

function dayOf(year: number, month: number, day: number): { day: string } | { fault: PeriodFault } {
  const text = `${year}-${pad(month)}-${pad(day)}`
  return isLocalTime(text) && year >= 1900 ? { day: text } : { fault: 'period-wrong' }
}

/** From three letters on: «sep», «sept» and «september» are one, and «marked» is none. */
const monthNumber = (word: string): number =>
  Math.max(...[MONTHS, ENGLISH].map((names) => names.findIndex((name) => name.startsWith(word)))) + 1

function ofWeek(year: number, week: number): ReadPeriod {
  const fromOn = mondayOf(year, week)
  return fromOn === null ? { fault: 'period-wrong' } : { fromOn, toOn: shiftDays(fromOn, 6) }
}

const ofMonth = (year: number, month: number): ReadPeriod =>
  month >= 1 && month <= 12 ? months(year, month, 1) : { fault: 'period-wrong' }

function months(year: number, first: number, length: number): ReadPeriod {
  const last = first + length - 1
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { fromOn: `${year}-${pad(first)}-01`, toOn: `${year}-${pad(last)}-${pad(days)}` }
}

const turned = (found: RegExpExecArray | null) => found && [found[0], found[2]!, found[1]!]
