import { formatMoment } from '../i18n/formats.ts'
import { translator } from '../i18n/translate.ts'
import { printable } from './printable.ts'

export type Framed = {
  language: string
  title: string
  /** One sentence under the title, such as whether the log is unchanged. */
  lead?: string | null
  agencyName: string
  printedAt: Date
  isDemo: boolean
  isExercise: boolean
}

/** What stands around a document in our own words: title, mark, where and when it was printed, page numbers. `untitled`: when it has no title. */
export function frameOf(input: Framed, untitled?: 'print:timeline') {
  const lang = frameLanguage(input.language)
  const t = translator(lang)
  const mark = markOf(input, t)
  const title = printable(input.title) || (untitled ? t(untitled) : '')
  const frame = {
    documentTitle: mark ? `${mark}: ${title}` : title,
    title,
    lead: input.lead ? printable(input.lead) : null,
    lang,
    mark,
    agencyName: printable(input.agencyName),
    provenance: t('print:printed', { at: formatMoment(input.printedAt, lang) }),
    page: t('print:page'),
    of: t('print:of'),
  }
  return { t, lang, frame }
}

/** What stands in a cell of a table: never nothing. */
export const cell = (text: string): string => printable(text) || '–'

export type Translate = ReturnType<typeof translator>

/** «Demo», «Øvelse» or nothing: shown on every page. */
export function markOf(input: { isDemo: boolean; isExercise: boolean }, t: Translate): string | null {
  if (input.isDemo) return t('print:demo')
  return input.isExercise ? t('print:exercise') : null
}

/** The language of our own words on the sheet. */
export function frameLanguage(language: string): string {
  const code = languageCode(language)
  if (code === 'no') return 'nb'
  return ['nb', 'nn', 'en'].includes(code) ? code : 'en'
}

/** Typst takes two or three letters; anything else would be no language at all. */
export function languageCode(language: string): string {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? 'nb'
}
