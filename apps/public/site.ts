import { translator } from '../../kit/i18n/translate.ts'
import { LANGUAGES, type Language, type Mode } from '../../kit/kernel/caller.ts'
import type { Settings } from '../../kit/settings/settings.ts'
import { editionFor, homeOf, type Release, slugOf } from '../../slices/press/index.ts'

/** What every public page knows of this installation. */
export type Site = { agencyName: string; baseUrl: string; mode: Mode; accessibilityUrl: string }

export function siteOf(settings: Settings, mode: Mode): Site {
  const { agencyName, baseUrl, accessibilityUrl } = settings
  return { agencyName, baseUrl, mode, accessibilityUrl }
}

/** The language of our own words: what was asked for, else bokmål. */
export function interfaceLanguage(asked: unknown): Language {
  return LANGUAGES.find((language) => language === asked) ?? 'nb'
}

/** The language of our own words around a text in `language`: English where we do not speak it. */
export function frameLanguage(language: string): Language {
  const start = language.toLowerCase().split('-')[0]!
  if (['no', 'se', 'sma', 'smj'].includes(start)) return 'nb'
  return LANGUAGES.find((spoken) => spoken === start) ?? 'en'
}

/** The name of a language in that language itself: «polski», «العربية». */
export function languageName(language: string): string {
  const ours = translator('nb')(`press:language.${language}`, { defaultValue: '' })
  if (ours) return ours
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return language
  }
}

type Editions = Pick<Release, 'messageId' | 'releasedAt' | 'followed'> & { editions: Record<string, { title: string }> }

/** Where an edition stands. A language that followed as a text of its own keeps the address that it came with. */
export function releasePath(release: Editions, language: string): string {
  const title = release.editions[language]?.title ?? null
  return `/presserom/${slugOf(homeOf(release, language).messageId, language, title)}`
}

/** Where whoever reads `language` reads it best: in that, or in one that it has. */
export const pathFor = (release: Release, language: string): string =>
  releasePath(release, editionFor(release, language)?.language ?? frameLanguage(language))

/** The unit's name in a language, in Norwegian where it has none. */
export function unitNameIn(unit: { unitName: string; unitNames: Record<string, string> }, language: string): string {
  return unit.unitNames[language] ?? unit.unitName
}
