import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { Names, Scale } from '../rules/indicator.ts'

type Measured = { scale: Scale; unit: string }
const DIGITS: Record<Scale, number> = { share: 0, mean: 2, count: 0, amount: 0 }

/** Numbers, names and periods as the reader's language writes them. */
export function useFigures() {
  const { t } = useTranslation('measure')
  const { count, date, language } = useFormats()
  const plain = (value: number, { scale }: Pick<Measured, 'scale'>, more = 0) =>
    count(value, Number.isInteger(value) && more === 0 ? 0 : DIGITS[scale] + more)
  const withUnit = (value: number, of: Measured) =>
    of.scale === 'share' ? t('number.share', { value: plain(value, of) }) : `${plain(value, of)} ${of.unit}`
  const ends = (low: number, high: number, of: Pick<Measured, 'scale'>) => {
    const more = of.scale === 'share' ? 1 : 0
    return { low: plain(low, of, more), high: plain(high, of, more) }
  }
  return {
    language,
    plain,
    withUnit,
    /** «+2», «−3,4»: with the sign in front, and a real minus. */
    signed: (value: number, of: Pick<Measured, 'scale'>) => {
      const digits = DIGITS[of.scale] + (of.scale === 'share' ? 1 : 0)
      const text = count(Math.abs(value), digits)
      return Number(Math.abs(value).toFixed(digits)) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
    },
    /** «38,0 og 44,1», after «mellom»; `span` is «38,0–44,1», for tables. */
    range: (low: number, high: number, of: Pick<Measured, 'scale'>) => t('number.range', ends(low, high, of)),
    span: (low: number, high: number, of: Pick<Measured, 'scale'>) => t('number.span', ends(low, high, of)),
    name: (names: Names) => names[language as keyof Names] ?? names.nb,
    /** «2025», «mars 2026», or both days. */
    period: (fromOn: string, toOn: string) => periodName(fromOn, toOn, language) ?? `${date(fromOn)} – ${date(toOn)}`,
  }
}

const LOCALE: Record<string, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

function periodName(fromOn: string, toOn: string, language: string): string | null {
  const [year, month] = [fromOn.slice(0, 4), fromOn.slice(0, 7)]
  if (fromOn === `${year}-01-01` && toOn === `${year}-12-31`) return year
  const next = new Date(`${toOn}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  if (fromOn !== `${month}-01` || next.getUTCDate() !== 1) return null
  const named = (day: string, withYear: boolean) =>
    new Intl.DateTimeFormat(LOCALE[language] ?? 'en-GB', {
      month: 'short',
      timeZone: 'UTC',
      ...(withYear ? { year: 'numeric' } : {}),
    }).format(new Date(`${day}T00:00:00Z`))
  return toOn.startsWith(month) ? named(fromOn, true) : `${named(fromOn, false)}–${named(toOn, true)}`
}
