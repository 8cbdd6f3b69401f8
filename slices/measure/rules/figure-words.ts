import { dateFormat } from '../../../kit/kernel/formatters.ts'
import type { Caveat } from './caveat.ts'
import type { Names, Scale } from './indicator.ts'
import { isHidden, isMissing } from './missing.ts'
import type { Difference } from './statistics/difference.ts'
import { isWeek, weekOf } from './week-of.ts'

type Measured = { scale: Scale; unit: string }
/** The reader's language: texts of the catalogue (with their slice in front), numbers and days. The same in the browser and on paper. */
export type Speech = {
  language: string
  t: (key: string, params?: Record<string, unknown>) => string
  count: (value: number, digits?: number) => string
  date: (at: string) => string
}
export type FigureWords = ReturnType<typeof figureWords>

const DIGITS: Record<Scale, number> = { share: 0, mean: 2, count: 0, amount: 0 }
/** A share that is nearly nothing or nearly all has a decimal: 0.4 percent is not 0, and 99.6 is not 100. */
const isNearEnd = (value: number, scale: Scale) => scale === 'share' && (Math.abs(value) < 1 || value > 99)
/** What a share nearer to nothing or to all than that decimal tells is said to be under or over. */
const LEAST = 0.1
const ALL = 100
const isWithin = (value: number, scale: Scale) => scale === 'share' && value > 0 && value < LEAST / 2

/** Numbers, names and periods as the reader's language writes them. */
export function figureWords({ t, count, date, language }: Speech) {
  const plain = (value: number, { scale }: Pick<Measured, 'scale'>, more = 0) => {
    if (more === 0 && isWithin(value, scale)) return t('measure:number.under', { value: count(LEAST, 1) })
    if (more === 0 && isWithin(ALL - value, scale)) return t('measure:number.over', { value: count(ALL - LEAST, 1) })
    return count(
      value,
      Number.isInteger(value) && more === 0 ? 0 : DIGITS[scale] + (more || Number(isNearEnd(value, scale))),
    )
  }
  const ends = (low: number, high: number, of: Pick<Measured, 'scale'>) => {
    const more = of.scale === 'share' ? 1 : 0
    return { low: plain(low, of, more), high: plain(high, of, more) }
  }
  /** «+2», «−3,4»: with the sign in front, and a real minus. */
  const signed = (value: number, of: Pick<Measured, 'scale'>) => {
    const digits = DIGITS[of.scale] + (of.scale === 'share' ? 1 : 0)
    const text = count(Math.abs(value), digits)
    return Number(Math.abs(value).toFixed(digits)) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
  }
  /** «+2,0 prosentpoeng», «−310»: from 40 to 42 percent is two points, and five percent. */
  const apart = (value: number, of: Pick<Measured, 'scale'>) =>
    of.scale === 'share' ? t('measure:number.points', { value: signed(value, of) }) : signed(value, of)
  const withUnit = (value: number, of: Measured) =>
    of.scale === 'share' ? t('measure:number.share', { value: plain(value, of) }) : `${plain(value, of)} ${of.unit}`
  return {
    language,
    plain,
    signed,
    apart,
    withUnit,
    /** The number with what must stand beside it: «43 % (foreløpig)». */
    stated: (value: number, of: Measured, caveat: Caveat | null | undefined) =>
      withUnit(value, of) + (caveat ? ` (${t(`measure:caveat.${caveat}`)})` : ''),
    /** «38,0 og 44,1», after «mellom»; `span` is «38,0–44,1», for tables, with a word between where a sign could be taken for the dash. */
    range: (low: number, high: number, of: Pick<Measured, 'scale'>) => t('measure:number.range', ends(low, high, of)),
    span: (low: number, high: number, of: Pick<Measured, 'scale'>) =>
      t(low < 0 ? 'measure:number.span.below' : 'measure:number.span', ends(low, high, of)),
    /** In the place of a number that is not there: that it is hidden, or that there is none. */
    absent: (missing: string | null) => t(isHidden(missing) ? 'measure:series.hidden' : 'measure:series.missing'),
    /** Why it is not there: chosen from a few, but for what older reports hold. */
    why: (missing: string | null) => {
      if (isHidden(missing)) return t(`measure:hidden.${missing}`)
      return isMissing(missing) ? t(`measure:missing.${missing}`) : (missing ?? '')
    },
    name: (names: Names) => names[language as keyof Names] ?? names.nb,
    /** «2025», «mars 2026», «uke 47, 2026», the day, or both days. */
    period: (fromOn: string, toOn: string) => {
      if (fromOn === toOn) return date(fromOn)
      if (isWeek(fromOn, toOn)) return t('measure:number.week', weekOf(fromOn))
      return periodName(fromOn, toOn, language) ?? `${date(fromOn)} – ${date(toOn)}`
    },
    /** The change from the value before, in words that the test carries: up or down only where it is sure. */
    changed: (change: Difference | null, of: Pick<Measured, 'scale'>) => {
      if (!change) return t('measure:change.untested')
      const by = apart(change.change, of)
      if (!change.carries) return t('measure:change.uncertain', { by })
      return t(change.change > 0 ? 'measure:change.up' : 'measure:change.down', { by })
    },
  }
}

const LOCALE: Record<string, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] }

function periodName(fromOn: string, toOn: string, language: string): string | null {
  const [year, month] = [fromOn.slice(0, 4), fromOn.slice(0, 7)]
  if (fromOn === `${year}-01-01` && toOn === `${year}-12-31`) return year
  const next = new Date(`${toOn}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  if (fromOn !== `${month}-01` || next.getUTCDate() !== 1) return null
  const named = (day: string, withYear: boolean) =>
    dateFormat(LOCALE[language] ?? 'en-GB', {
      month: 'short',
      timeZone: 'UTC',
      ...(withYear ? { year: 'numeric' } : {}),
    }).format(new Date(`${day}T00:00:00Z`))
  return toOn.startsWith(month) ? named(fromOn, true) : `${named(fromOn, false)}–${named(toOn, true)}`
}
