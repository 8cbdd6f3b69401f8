import { translator } from '../i18n/translate.ts'
import { compilePdf } from './compile.ts'
import { frameLanguage, languageCode, markOf } from './frame.ts'
import { assertDrawable, printable } from './printable.ts'

export type QuestionnaireSheet = {
  /** BCP 47 tag of the questions. */
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  intro: string[]
  /** What is promised, how to fill it in and how to hand it in: in the language of the questions. */
  promise: string
  how: string
  hand: string
  /** `note` stands under the question; one without options gets lines to write on. */
  questions: { text: string; note: string | null; options: string[] }[]
  agencyName: string
  /** What finds the form again, such as its version. */
  foot: string
  isDemo: boolean
  isExercise: boolean
}

const LINES = 5

/** A questionnaire to print and fill in by hand, as a tagged PDF (PDF/UA-1). Throws `print.no-font`. */
export async function renderQuestionnaire(sheet: QuestionnaireSheet): Promise<Buffer> {
  assertDrawable([sheet.title, ...sheet.questions.flatMap(({ text, options }) => [text, ...options])], sheet.language)
  const frameLang = frameLanguage(sheet.language)
  const t = translator(frameLang)
  const mark = markOf(sheet, t)
  const title = printable(sheet.title)
  return compilePdf('questionnaire', {
    documentTitle: mark ? `${mark}: ${title}` : title,
    title,
    lang: languageCode(sheet.language),
    rtl: sheet.direction === 'rtl',
    frameLang,
    mark,
    agencyName: printable(sheet.agencyName),
    foot: printable(sheet.foot),
    page: t('print:page'),
    of: t('print:of'),
    intro: sheet.intro.map(printable).filter(Boolean),
    promise: printable(sheet.promise),
    how: printable(sheet.how),
    hand: printable(sheet.hand),
    questions: sheet.questions.map(({ text, note, options }, at) => ({
      number: String(at + 1),
      text: printable(text),
      note: note ? printable(note) : null,
      options: options.map(printable),
      lines: options.length === 0 ? LINES : 0,
    })),
  })
}
