import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type i18n, type Resource, type TFunction } from 'i18next'
import { LANGUAGES, type Language } from '../kernel/caller.ts'
import { fallback } from './fallback.ts'
import { addFormats } from './formats.ts'

const FOLDER = join(import.meta.dirname, 'locales')

/** `catalogue().nb.message['state.draft']`: one folder per language, one file per slice, the same for web and server. */
export function catalogue(): Record<Language, Record<string, Record<string, string>>> {
  const read = (language: Language) =>
    Object.fromEntries(
      readdirSync(join(FOLDER, language)).map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')),
      ]),
    )
  return Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as ReturnType<typeof catalogue>
}

let instance: i18n | null = null

/** Text for server-made pages, mail and print: `translator('nn')('dispatch:confirm.read')`. Other languages get English. */
export function translator(language: string): TFunction {
  instance ??= wordsOf(catalogue())
  return instance.getFixedT(language)
}

/** The texts of a catalogue, each in its language or the one that stands in for it. */
export function wordsOf(resources: Resource): i18n {
  const words = i18next.createInstance()
  void words.init({
    resources,
    lng: 'nb',
    fallbackLng: fallback('en'),
    defaultNS: 'kit',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  addFormats(words)
  return words
}
