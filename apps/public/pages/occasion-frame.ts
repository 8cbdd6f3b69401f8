import { html, type Markup } from '../../../kit/http/html.ts'
import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { dateFormat } from '../../../kit/kernel/formatters.ts'
import { localTimeOf } from '../../../kit/kernel/local-time.ts'
import { occasionLanguage, type PublicOccasion, slugOf } from '../../../slices/press/index.ts'

export const occasionsPath = (language: Language) =>
  language === 'nb' ? '/presserom/arrangementer' : `/presserom/arrangementer?sprak=${language}`

/** Address of one occasion in a language; words first, and a key that never changes. */
export const occasionPath = (one: PublicOccasion, language: string) => {
  const tag = occasionLanguage(one.texts, language)
  return `/presserom/arrangementer/${slugOf(one.id, language, one.texts[tag]!.title)}`
}

/** «tirsdag 10. mars 2026 kl. 10.00–11.00», with the day again when it ends on another. */
export function spanOf(one: { starts_at: Date; ends_at: Date }, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-NO`
  const weekday = (at: Date) => dateFormat(locale, { weekday: 'long', timeZone: 'Europe/Oslo' }).format(at)
  const day = (at: Date) => `${weekday(at)} ${formatDate(at, language)}`
  const before = language === 'en' ? 'at' : 'kl.'
  const from = `${day(one.starts_at)} ${before} ${formatClock(one.starts_at, language)}`
  const isOneDay = localTimeOf(one.starts_at).slice(0, 10) === localTimeOf(one.ends_at).slice(0, 10)
  const until = formatClock(one.ends_at, language)
  return isOneDay ? `${from}–${until}` : `${from} – ${day(one.ends_at)} ${before} ${until}`
}

/** The time of an occasion, for eyes and for machines. */
export const spanTag = (one: PublicOccasion, language: Language): Markup =>
  html`<time datetime="${one.starts_at.toISOString()}">${keepTogether(capital(spanOf(one, language)))}</time>`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Every address of these, one for each language they are announced in. */
export const occasionPaths = (occasions: PublicOccasion[]): string[] =>
  occasions.flatMap((one) => LANGUAGES.filter((tag) => one.texts[tag]?.title).map((tag) => occasionPath(one, tag)))
