import { dateFormat } from '../../../../kit/kernel/formatters.ts'

const LOCALE: Record<string, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] }
const WORDS: Record<string, { quarter: string; tertial: string; half: string }> = {
  nb: { quarter: '{n}. kvartal {year}', tertial: '{n}. tertial {year}', half: '{n}. halvår {year}' },
  nn: { quarter: '{n}. kvartal {year}', tertial: '{n}. tertial {year}', half: '{n}. halvår {year}' },
  en: { quarter: 'quarter {n} of {year}', tertial: 'third {n} of {year}', half: 'half {n} of {year}' },
}

/** «3. kvartal 2026», «mars 2026», «2026»; both days where the period has no name. Days are YYYY-MM-DD. */
export function periodTitle(fromOn: string, toOn: string, language: string): string {
  const [year, first] = [Number(fromOn.slice(0, 4)), Number(fromOn.slice(5, 7))]
  const last = Number(toOn.slice(5, 7))
  const isWhole = fromOn.endsWith('-01') && toOn === lastDay(year, last)
  const months = isWhole ? last - first + 1 : 0
  const at = (first - 1) / months
  const said = (kind: 'quarter' | 'tertial' | 'half') =>
    (WORDS[language] ?? WORDS.en!)[kind].replace('{n}', String(at + 1)).replace('{year}', String(year))
  if (months === 12) return String(year)
  if (Number.isInteger(at) && months === 3) return said('quarter')
  if (Number.isInteger(at) && months === 4) return said('tertial')
  if (Number.isInteger(at) && months === 6) return said('half')
  const day = (one: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(LOCALE[language] ?? 'en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${one}T00:00:00Z`))
  if (months === 1) return day(fromOn, { month: 'long', year: 'numeric' })
  const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
  return `${day(fromOn, whole)} – ${day(toOn, whole)}`
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
