export type EditionLanguage = {
  code: string
  /** The language in the three languages of the interface. */
  names: { nb: string; nn: string; en: string }
  /** Its own name, for the reader who is to find it. */
  own: string
  direction: 'ltr' | 'rtl'
}

const row = (
  code: string,
  nb: string,
  nn: string,
  en: string,
  own: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): EditionLanguage => ({ code, names: { nb, nn, en }, own, direction })

/** Languages a message can have editions in, in the order they are offered. */
export const EDITION_LANGUAGES: readonly EditionLanguage[] = [
  row('nb', 'Bokmål', 'Bokmål', 'Norwegian Bokmål', 'Bokmål'),
  row('nn', 'Nynorsk', 'Nynorsk', 'Norwegian Nynorsk', 'Nynorsk'),
  row('se', 'Nordsamisk', 'Nordsamisk', 'Northern Sámi', 'Davvisámegiella'),
  row('en', 'Engelsk', 'Engelsk', 'English', 'English'),
  row('pl', 'Polsk', 'Polsk', 'Polish', 'Polski'),
  row('lt', 'Litauisk', 'Litauisk', 'Lithuanian', 'Lietuvių'),
  row('ro', 'Rumensk', 'Rumensk', 'Romanian', 'Română'),
  row('ru', 'Russisk', 'Russisk', 'Russian', 'Русский'),
  row('uk', 'Ukrainsk', 'Ukrainsk', 'Ukrainian', 'Українська'),
  row('sq', 'Albansk', 'Albansk', 'Albanian', 'Shqip'),
  row('ar', 'Arabisk', 'Arabisk', 'Arabic', 'العربية', 'rtl'),
  row('fa', 'Persisk', 'Persisk', 'Persian', 'فارسی', 'rtl'),
  row('ur', 'Urdu', 'Urdu', 'Urdu', 'اردو', 'rtl'),
  row('ku', 'Kurdisk (kurmanji)', 'Kurdisk (kurmanji)', 'Kurdish (Kurmanji)', 'Kurmancî'),
  row('so', 'Somali', 'Somali', 'Somali', 'Soomaali'),
  row('ti', 'Tigrinja', 'Tigrinja', 'Tigrinya', 'ትግርኛ'),
  row('tr', 'Tyrkisk', 'Tyrkisk', 'Turkish', 'Türkçe'),
  row('fr', 'Fransk', 'Fransk', 'French', 'Français'),
  row('es', 'Spansk', 'Spansk', 'Spanish', 'Español'),
]

const byCode = new Map(EDITION_LANGUAGES.map((language) => [language.code, language]))

/** The language with this code, or null when no edition can be written in it. */
export function editionLanguage(code: string): EditionLanguage | null {
  return byCode.get(code) ?? null
}

export function directionOf(code: string): 'ltr' | 'rtl' {
  return byCode.get(code)?.direction ?? 'ltr'
}

/** The order of the list above, so that editions stand the same everywhere. */
export function compareLanguages(a: string, b: string): number {
  const place = (code: string) => EDITION_LANGUAGES.findIndex((language) => language.code === code)
  return place(a) - place(b)
}
