import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { fallback } from '../i18n/fallback.ts'
import { addFormats } from '../i18n/formats.ts'
import { keepTogether } from '../i18n/keep-together.ts'
import { LANGUAGES, type Language } from '../kernel/caller.ts'
import { preferences, setPreference } from './preferences.ts'
import { queries } from './queries.ts'

type Words = Record<string, string>
/** The server words in the language that this says (`kit/http/shown-language.ts`). */
const SHOWN = 'varde_language'
const files = import.meta.glob<Words>('../i18n/locales/*/*.json', { import: 'default' })

async function load(language: string): Promise<void> {
  if (i18next.hasResourceBundle(language, 'kit')) return
  const own = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`))
  await Promise.all(
    own.map(async ([path, read]) => {
      i18next.addResourceBundle(language, path.slice(path.lastIndexOf('/') + 1, -'.json'.length), await read())
    }),
  )
}

/** Starts the catalogue in the language chosen last, or the browser's. What nynorsk or English lacks is said in bokmål. */
export async function startWords(): Promise<void> {
  const together = { type: 'postProcessor', name: 'together', process: keepTogether } as const
  await i18next
    .use(initReactI18next)
    .use(together)
    .init({
      lng: firstLanguage(),
      fallbackLng: fallback('nb'),
      defaultNS: 'kit',
      keySeparator: false,
      resources: {},
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      postProcess: ['together'],
    })
  addFormats(i18next)
  await Promise.all([load('nb'), load(i18next.language)])
  await showLanguage(i18next.language as Language)
}

/** Switches the language of the interface at once, and remembers it on this device. */
export async function setLanguage(language: Language): Promise<void> {
  await showLanguage(language)
  setPreference('language', language)
}

/** Shows the interface in a language without remembering it: the person's own, until they choose another here. */
export async function showLanguage(language: Language): Promise<void> {
  const isOther = document.cookie.split('; ').every((one) => one !== `${SHOWN}=${language}`)
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it; the Cookie Store API is not everywhere.
  document.cookie = `${SHOWN}=${language}; Path=/; SameSite=Lax; Max-Age=${365 * 86_400}`
  // What the server worded in another language is asked for again.
  if (isOther) void queries.invalidateQueries()
}

function firstLanguage(): Language {
  const chosen = preferences().language
  if (chosen) return chosen
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).replace('no', 'nb'))
  return LANGUAGES.find((language) => language === wished.find((tag) => LANGUAGES.includes(tag as Language))) ?? 'nb'
}
