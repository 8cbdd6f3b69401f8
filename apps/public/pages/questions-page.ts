import { html } from '../../../kit/http/html.ts'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { PublicQuestion } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { askPath } from './ask-page.ts'
import { layout } from './layout.ts'
import { jsonLd } from './structured-data.ts'

export const questionsPath = (language: Language) =>
  language === 'nb' ? '/presserom/sporsmal-og-svar' : `/presserom/sporsmal-og-svar?sprak=${language}`

type Shown = {
  id: string
  lang: string
  question: string
  answer: string
  approved: Date
  sources: PublicQuestion['sources']
}

/** A question in the reader's language, else in the nearest Norwegian; none when it has no question there. */
export function questionIn(row: PublicQuestion, language: Language): Shown[] {
  const order = language === 'nn' ? ['nn', 'nb'] : [language, 'nb', 'nn']
  const lang = order.find((tag) => row.texts[tag]?.answer)
  const text = lang && row.texts[lang]
  if (!lang || !text) return []
  const { answer, question } = text
  return [
    { id: row.id, lang, question: question || row.topic, answer, approved: row.approved_at, sources: row.sources },
  ]
}

/** What the press and others ask, with the answers we stand by, approved and in force today. */
export function questionsPage(site: Site, language: Language, rows: PublicQuestion[]): string {
  const t = translator(language)
  const shown = rows.flatMap((row) => questionIn(row, language))
  const paragraphs = (text: string) => text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  const items = shown.map(
    (one) => html`<section id="${one.id}"><h2 lang="${one.lang}">${one.question}</h2>
<div lang="${one.lang}">${paragraphs(one.answer).map((part) => html`<p>${part}</p>`)}</div>
<p class="help">${t('press:questions.approved', { at: keepTogether(formatDate(one.approved, language)) })}${one.sources.map((source) => html` · ${source.href ? html`<a href="${source.href}">${source.title}</a>` : source.title}`)}</p></section>
`,
  )
  return layout({
    site,
    language,
    title: t('press:questions.title'),
    description: t('press:questions.lead'),
    path: questionsPath(language),
    otherLanguage: questionsPath,
    current: 'questions',
    ...(shown.length > 0 && {
      head: jsonLd({
        '@context': 'https://schema.org',
        '@type': 'FAQPage',
        inLanguage: language,
        mainEntity: shown.map((one) => ({
          '@type': 'Question',
          name: one.question,
          inLanguage: one.lang,
          acceptedAnswer: { '@type': 'Answer', text: one.answer },
        })),
      }),
    }),
    main: html`<div class="page qa">
<h1>${t('press:questions.title')}</h1>
<p class="say">${t('press:questions.lead')}</p>
${shown.length > 0 ? items : html`<p>${t('press:questions.none')}</p>`}
<section class="ask"><h2>${t('press:questions.other')}</h2><p><a href="${askPath(language)}">${t('press:ask.link')}</a></p></section>
</div>`,
  })
}
