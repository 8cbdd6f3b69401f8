import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import {
  type Answers,
  type FrameWords,
  frameWords,
  isAsked,
  LONGEST_ANSWER,
  pagesOf,
  type Question,
  type Questionnaire,
  textIn,
} from '../../../slices/measure/index.ts'
import { directionOf } from '../../../slices/message/index.ts'
import { SHEET_PATH } from '../assets.ts'
import { frameLanguage, languageName, type Site } from '../site.ts'

export type SurveyFault = { question: Question; fault: 'missing' | 'too-long' | 'unknown' }
type Page = {
  site: Site
  /** Where the form goes, without the language. */
  path: string
  language: string
  questionnaire: Questionnaire
}
export type SurveyForm = Page & {
  at: number
  answers: Answers
  faults: SurveyFault[]
  formId: string
  /** Whose link it is decides what is promised. */
  kind: 'invitation' | 'link' | 'preview'
  isLast: boolean
}

const addressOf = ({ path, language }: Page) => `${path}?sprak=${encodeURIComponent(language)}`
const fill = (text: string, n: number) => text.replace('{n}', String(n))

/** One page of questions as a plain form. What was answered on other pages comes along in hidden fields: nothing is kept on the way. */
export function surveyFormPage(form: SurveyForm): string {
  const { questionnaire, language, at, answers, faults, formId, kind, isLast } = form
  const { words } = frameWords(language)
  const text = (texts: Record<string, string>) => textIn(texts, language, questionnaire.languages)
  const asked = pagesOf(questionnaire)[at]!.filter((question) => isAsked(question, answers, questionnaire))
  const others = questionnaire.questions.filter((question) => !asked.includes(question))
  const number = (question: Question) => questionnaire.questions.indexOf(question) + 1
  return frame(
    form,
    html`${
      faults.length > 0 &&
      html`<div class="fault" role="alert" tabindex="-1" autofocus><h2>${own(words.faultHeading, form)}</h2><ul>${faults.map(
        ({ question, fault }) =>
          html`<li><a href="#${firstField(question)}">${text(question.texts)}: ${own(faultWords(words, question, fault), form)}</a></li>`,
      )}</ul></div>`
    }
<h1>${text(questionnaire.title)}</h1>
${
  at === 0
    ? html`${paragraphs(text(questionnaire.intro))}${promise(form)}`
    : html`<p class="meta">${own(fill(words.part, at + 1), form)}</p>`
}
<form method="post" action="${addressOf(form)}" class="survey" novalidate>
<input type="hidden" name="skjema" value="${formId}"><input type="hidden" name="side" value="${at}">
${others.map((question) => carried(question, answers[question.key] ?? []))}
${asked.map((question) => questionOf({ form, question, words, number: number(question), fault: faults.find((one) => one.question === question)?.fault ?? null }))}
<div class="trap" aria-hidden="true"><label for="nettsted">Web</label><input type="text" id="nettsted" name="nettsted" tabindex="-1" autocomplete="off"></div>
<p class="go"><button type="submit" name="til" value="fram">${own(isLast && kind !== 'preview' ? words.send : words.next, form)}</button>${
      at > 0 && html` <button type="submit" name="til" value="tilbake" class="plain">${own(words.back, form)}</button>`
    }</p>
</form>`,
    kind === 'preview',
  )
}

/** The name of a field as it travels. A box of several has its option in the name, so that no name comes twice. */
export const fieldName = ({ key, kind }: Question, option: string) => (kind === 'multiple' ? `${key}.${option}` : key)
const firstField = (question: Question) =>
  question.kind === 'open' ? question.key : `${question.key}.${question.options[0]!.key}`

const faultWords = (words: FrameWords, { kind }: Question, fault: SurveyFault['fault']) =>
  fault === 'too-long' ? fill(words.tooLong, LONGEST_ANSWER) : kind === 'open' ? words.missingText : words.missing

function carried(question: Question, chosen: readonly string[]): Markup[] {
  const value = (one: string) => (question.kind === 'multiple' ? '1' : one)
  return chosen.map((one) => html`<input type="hidden" name="${fieldName(question, one)}" value="${value(one)}">`)
}

type Asked = {
  form: SurveyForm
  question: Question
  words: FrameWords
  number: number
  fault: SurveyFault['fault'] | null
}

function questionOf({ form, question, words, number, fault }: Asked): Markup {
  const { language, questionnaire } = form
  const { key, kind, isRequired } = question
  const text = (texts: Record<string, string>) => textIn(texts, language, questionnaire.languages)
  const chosen = form.answers[key] ?? []
  const name = html`<span class="n">${number}</span> ${text(question.texts)}${!isRequired && html` <span class="meta">(${own(words.optional, form)})</span>`}`
  const told = fault
    ? html`<span class="wrong" id="${key}-feil">${own(faultWords(words, question, fault), form)}</span>`
    : null
  const help = text(question.help)
  const how = kind === 'open' ? words.noNames : kind === 'multiple' ? words.several : kind === 'single' ? words.one : ''
  const helped = html`${help && html`<span class="help" id="${key}-om">${help}</span>`}${how && html`<span class="help" id="${key}-hjelp">${own(how, form)}</span>`}${told}`
  const described = [help && `${key}-om`, how && `${key}-hjelp`, fault && `${key}-feil`].filter(Boolean).join(' ')
  const wrong = fault ? new Markup(' aria-invalid="true"') : null
  const by = described ? html` aria-describedby="${described}"` : null
  if (kind === 'open')
    return html`<div class="field q"><label for="${key}">${name}</label>${helped}<textarea id="${key}" name="${key}" rows="5" maxlength="${LONGEST_ANSWER}" dir="auto"${by}${wrong}>${chosen[0] ?? ''}</textarea></div>
`
  const type = kind === 'multiple' ? 'checkbox' : 'radio'
  const choice = (option: Question['options'][number]) => {
    const id = `${key}.${option.key}`
    const isChosen = chosen.includes(option.key)
    const label = text(option.texts)
    const shown = kind === 'scale' && label === '' ? option.key : label
    return html`<div class="choice"><input type="${type}" id="${id}" name="${fieldName(question, option.key)}" value="${kind === 'multiple' ? '1' : option.key}"${isChosen && new Markup(' checked')}${wrong}><label for="${id}">${shown}</label></div>`
  }
  return html`<fieldset class="field q"${by}><legend>${name}</legend>${helped}${question.options.map(choice)}</fieldset>
`
}

/** What is promised, in the reader's language: it must be understood by the one who answers. */
function promise(form: SurveyForm): Markup {
  const { words } = frameWords(form.language)
  const more = form.kind === 'invitation' ? words.onlyThat : form.kind === 'link' ? words.openLink : ''
  return html`<p class="note">${own(words.anonymous, form)}${more && html` ${own(more, form)}`}</p>`
}

/** A page that only says something: thanks, closed, or answered already. */
export function surveyEndPage(page: Page, kind: 'thanks' | 'closed' | 'answered'): string {
  const { words } = frameWords(page.language)
  const said = textIn(page.questionnaire.thanks, page.language, page.questionnaire.languages)
  const isThanks = kind === 'thanks' && said !== ''
  return frame(
    page,
    html`<h1>${own(words[`${kind}Title`], page)}</h1>${isThanks ? paragraphs(said) : html`<p>${own(words[kind], page)}</p>`}`,
    false,
  )
}

const paragraphs = (text: string): Markup[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part}</p>\n`)

/** Our own words, marked with their language where it is another than the page's. */
function own(said: string, { language }: Page): Markup {
  const spoken = frameWords(language).language
  return spoken === language ? html`${said}` : html`<span lang="${spoken}" dir="${directionOf(spoken)}">${said}</span>`
}

/** The page around it: no menu, nothing that leads away, and no way to see who reads. */
function frame(page: Page, main: Markup, isPreview: boolean): string {
  const { site, language, questionnaire, path } = page
  const { words } = frameWords(language)
  const t = translator(frameLanguage(language))
  const marks = [site.mode === 'demo' && t('press:demo'), isPreview && words.preview].filter((one) => one !== false)
  const others = questionnaire.languages
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textIn(questionnaire.title, language, others) || words.closedTitle} – ${site.agencyName}</title>
<meta name="robots" content="noindex, nofollow">
<link rel="stylesheet" href="${SHEET_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#innhold">${words.skip}</a>
<header class="mast">${marks.length > 0 && html`<div class="mark"><p><b dir="auto">${marks.join(' · ')}</b></p></div>`}<div class="grid">
<span class="brand"><b>${site.agencyName}</b></span>
${
  others.length > 1 &&
  html`<nav class="langs" aria-label="${words.languages}">${others.map(
    (one) =>
      html`<a href="${path}?sprak=${one}" lang="${one}" hreflang="${one}"${one === language && new Markup(' aria-current="true"')}>${languageName(one)}</a>`,
  )}</nav>`
}
</div></header>
<main id="innhold" class="grid main">
<div class="page">
${main}
</div>
</main>
<footer class="foot"><div class="grid"><p class="small">${own(words.quiet, page)}</p></div></footer>
</body>
</html>
`.text
}
