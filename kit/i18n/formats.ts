import type { i18n } from 'i18next'
import { dateFormat, listFormat, numberFormat } from '../kernel/formatters.ts'

const ZONE = 'Europe/Oslo'
const LOCALES: Record<string, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] }
/** For `Intl`. A browser that has no nynorsk uses bokmål, and not its own language. */
export const localeOf = (language: string): string[] => LOCALES[language] ?? ['en-GB']

/** 14.30 in Norwegian, 14:30 in English. Always Europe/Oslo. */
export function formatClock(at: Date | string, language: string): string {
  const text = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(at))
  return language === 'en' ? text : text.replace(':', '.')
}

/** 14.30.05 in Norwegian, 14:30:05 in English: where things follow one another within a minute. */
export function formatSeconds(at: Date | string, language: string): string {
  const text = dateFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: ZONE,
  }).format(new Date(at))
  return language === 'en' ? text : text.replaceAll(':', '.')
}

/** 10. mars 2026 */
export function formatDate(at: Date | string, language: string, withYear = true): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
    ...(withYear ? { year: 'numeric' } : {}),
  }
  return dateFormat(localeOf(language), options).format(new Date(at))
}

/** 10. sep.: where there is room for a clock. */
export function formatShortDate(at: Date | string, language: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: ZONE }
  return dateFormat(localeOf(language), options).format(new Date(at))
}

/** 10. mars 2026 kl. 14.30 */
export function formatMoment(at: Date | string, language: string): string {
  const between = language === 'en' ? ' at ' : ' kl. '
  return formatDate(at, language) + between + formatClock(at, language)
}

const HALF_A_YEAR_MS = 182 * 86_400_000

/** What is near in time, after «senest» or «fra»: kl. 14.30 on the `day` itself, 10. mars kl. 14.30 around it, with the year far from it. */
export function formatNear(at: Date | string, day: Date | string, language: string): string {
  const date = formatDate(at, language)
  const clock = `${language === 'en' ? '' : 'kl. '}${formatClock(at, language)}`
  if (date === formatDate(day, language)) return clock
  const isFar = Math.abs(new Date(at).getTime() - new Date(day).getTime()) > HALF_A_YEAR_MS
  const isSameYear = date.slice(-4) === formatDate(day, language).slice(-4)
  if (isFar && !isSameYear) return formatMoment(at, language)
  return `${formatDate(at, language, false)} ${language === 'en' ? 'at ' : ''}${clock}`
}

/** 10 023 with a thin space between thousands (10,023 in English). What rounds to nothing has no sign. */
export function formatNumber(value: number, language: string, digits = 0): string {
  const text = numberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(Number(value.toFixed(digits)) === 0 ? 0 : value)
  return language === 'en' ? text : text.replaceAll(/[\u00a0\u202f ]/g, '\u202f')
}

/** «Brann i kjelleren» in Norwegian, “Fire in the cellar” in English: as the page writes it, whatever language the words are in. */
export const formatQuoted = (text: string, language: string): string => (language === 'en' ? `“${text}”` : `«${text}»`)

/** Names of languages that browsers have none for. */
const RARE: Record<string, { no: string; en: string }> = {
  se: { no: 'nordsamisk', en: 'Northern Sámi' },
  ti: { no: 'tigrinja', en: 'Tigrinya' },
  ku: { no: 'kurdisk', en: 'Kurdish' },
}

/** What a language is called: «arabisk», of its code. */
export function formatLanguage(code: string, language: string): string {
  const name = new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(code) ?? code
  return name === code ? (RARE[code]?.[language === 'en' ? 'en' : 'no'] ?? code) : name
}

/** «arabisk og litauisk», of codes of languages. */
export function formatLanguages(codes: readonly string[], language: string): string {
  return formatList(
    codes.map((code) => formatLanguage(code, language)),
    language,
  )
}

/** «arabisk og norsk bokmål eller norsk nynorsk»: what somebody waits for, where either form of Norwegian will do. */
export function formatWaited(codes: readonly string[], language: string): string {
  const either = ['nb', 'nn'].filter((code) => codes.includes(code))
  const rest = codes.filter((code) => !either.includes(code))
  const named = either.map((code) => formatLanguage(code, language))
  const norwegian = either.length > 0 ? [formatList(named, language, true)] : []
  return formatList([...norwegian, ...rest.map((code) => formatLanguage(code, language))], language)
}

/** «a, b og c»; with `any` «a, b eller c». */
export const formatList = (texts: readonly string[], language: string, any = false): string =>
  listFormat(localeOf(language), { type: any ? 'disjunction' : 'conjunction' }).format(texts)

/** Adds `{{n, count}}`, `{{at, clock}}`, `{{at, date}}`, `{{at, moment}}`, `{{at, near}}`, `{{codes, languages}}`, `{{codes, waited}}` and `{{duties, duties}}` to a catalogue. */
export function addFormats(i18n: i18n): void {
  const formatter = i18n.services.formatter
  formatter?.add('count', (value, language) => formatNumber(value, language ?? 'nb'))
  formatter?.add('clock', (value, language) => formatClock(value, language ?? 'nb'))
  formatter?.add('date', (value, language) => formatDate(value, language ?? 'nb'))
  formatter?.add('languages', (value, language) => formatLanguages(value, language ?? 'nb'))
  formatter?.add('waited', (value, language) => formatWaited(value, language ?? 'nb'))
  // «leder eller kommunikasjonsleder»: any one of them.
  formatter?.add('duties', (value: string[], language) => {
    const named = value.map((duty) => i18n.t(`organisation:duty.${duty}`, { lng: language }).toLowerCase())
    return formatList(named, language ?? 'nb', true)
  })
  formatter?.add('near', (value, language) => formatNear(value, new Date(), language ?? 'nb'))
  formatter?.add('moment', (value, language) => formatMoment(value, language ?? 'nb'))
}
