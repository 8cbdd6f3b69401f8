import { html, type Markup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import {
  type Next,
  type PublicStatus,
  type PublicStatusQuestion,
  takenBack,
  wordsIn,
} from '../../../slices/crisis/index.ts'
import type { Answering } from '../../../slices/press/index.ts'
import { struck } from '../pages/body.ts'
import { contactPath, telephone } from '../pages/contact-page.ts'
import { layout } from '../pages/layout.ts'
import { type Site, unitNameIn } from '../site.ts'
import { cameNote, lastChange, promiseNote } from './promise-note.ts'
import { timeOn, whenOn } from './public-time.ts'
import { followLine, statusHead } from './status-follow.ts'
import { statusListPath, statusPath } from './status-paths.ts'
import { courseOf, statusWords, type Told, titleNow, titleWith, worthOf } from './status-words.ts'

type Input = {
  site: Site
  language: Language
  /** Everything said about one crisis, one at least. */
  versions: PublicStatus[]
  questions: PublicStatusQuestion[]
  /** Who answers relatives at this moment. */
  answers: Answering | null
  now: number
}
type Course = ReturnType<typeof courseOf>

/** What we say now and when we say more, what is asked, where relatives call, and all that has been said before. */
export function statusPage({ site, language, versions, questions, answers, now }: Input): string {
  const t = translator(language)
  const { told, promised, next } = courseOf(versions, now)
  const [current, ...older] = told as [Told, ...Told[]]
  // The same words with another time stand there once, and what stood in the place of a message is none.
  const before = older.filter((one) => !one.isRepeated && one.version.isMessage)
  const { row } = current.version
  const changed = lastSaid(row)
  const { words, language: spoken } = statusWords(row, language)
  const { title } = titleNow(row, language)
  const unit = unitNameIn(row, language)
  return layout({
    site,
    language,
    title,
    description: words.text.slice(0, 200),
    path: statusPath(row.key, language),
    otherLanguage: (other) => statusPath(row.key, other),
    isPrivate: true,
    head: statusHead(site),
    main: html`<article class="status">
<p class="when"><b>${t(`crisis:status.phase.${row.phase}`)}</b> · ${unit} · ${t('crisis:status.public.said', { at: keepTogether(formatMoment(changed, language)) })}</p>
<h1 lang="${spoken}">${title}</h1>
${notes(current, next, { spoken, language, now })}
<div class="words" lang="${spoken}">${paragraphs(words.text, takenBack(current.run, spoken))}</div>
${promise(promised, language, now)}
</article>
<aside class="side" aria-label="${t('crisis:status.public.contact')}">
${relatives(row, answers, language)}
<section class="duty"><h2>${t('crisis:status.public.press')}</h2><p><a href="${contactPath(language)}">${t('crisis:status.public.press.link')}</a></p></section>
<section class="duty"><h2>${t('crisis:status.public.follow')}</h2>${followLine(language)}<p><a href="${statusListPath(language)}">${t('crisis:status.public.all')}</a></p></section>
</aside>
<div class="status rest">
${questionPart(questions, language, now)}
${before.length > 0 && html`<section class="before"><h2>${t('crisis:status.public.before')}</h2><ol>${before.map((one) => earlier(one, next, { language, now }))}</ol></section>`}
</div>`,
  })
}

/** When the page last said something, which is the moment that the list says too. */
export const lastSaid = (row: PublicStatus): Date => lastChange([row.approved_at, row.answers_at], null)

/** With `gone`: the sentences that say this are struck through. They were said, and hold no longer. */
export const paragraphs = (text: string, gone: string | null = null): Markup[] =>
  text.split(/\n+/).flatMap((part) => (part.trim() === '' ? [] : [html`<p>${gone ? struck(part, gone) : part}</p>`]))

type Reading = { spoken: Language; language: Language; now: number }

function notes({ version: { row }, run, standing }: Told, next: Next, { spoken, language, now }: Reading): Markup[] {
  const t = translator(language)
  const said: string[] = []
  if (standing === 'disowned')
    said.push(t('crisis:status.public.disowned', { at: timeOn(row.disowned_at!, now, language) }))
  const time = row.withdrawn_at ? null : promiseNote({ ...run, next }, { at: row.approved_at, language })
  if (time) said.push(time)
  if (run.isCorrection) said.push(t('crisis:status.public.correction'))
  if (spoken !== language) said.push(t(`crisis:status.public.only.${spoken}`))
  return said.map((one) => html`<p class="note">${one}</p>`)
}

/** «Neste melding senest kl. 14.00», or the admission that it is late. */
function promise(promised: Course['promised'], language: Language, now: number): Markup | null {
  if (!promised) return null
  const t = translator(language)
  const at = timeOn(promised.at, now, language)
  if (promised.isBroken)
    return html`<section class="promise late"><h2>${t('crisis:status.public.late')}</h2><p>${t('crisis:status.public.late.text', { at })}</p></section>`
  return html`<section class="promise"><h2>${t('crisis:status.public.next')}</h2><p class="at"><time datetime="${new Date(promised.at).toISOString()}">${t('crisis:status.public.next.at', { at })}</time></p></section>`
}

function questionPart(questions: PublicStatusQuestion[], language: Language, now: number): Markup | null {
  if (questions.length === 0) return null
  const t = translator(language)
  const items = questions.map((row) => {
    const { words, language: spoken } = wordsIn(row.texts, language)
    const at = row.is_correction && whenOn(row.approved_at, now, language)
    const doubted = row.disowned_at && timeOn(row.disowned_at, now, language)
    return html`<h3 lang="${spoken}">${words.question}</h3>
${doubted && html`<p class="note">${t('crisis:status.public.disowned', { at: doubted })}</p>`}
${at && html`<p class="note">${t('crisis:status.public.answer-corrected', { at })}</p>`}
<div lang="${spoken}">${paragraphs(words.answer)}</div>`
  })
  return html`<section class="asked-here"><h2>${t('crisis:status.public.questions')}</h2>${items}</section>`
}

/** What stood here before, with when it was first said and what became of its time. Of withdrawn words only that what followed was late. */
function earlier(told: Told, next: Next, { language, now }: Omit<Reading, 'spoken'>): Markup {
  const { run } = told
  const { row } = told.version
  const t = translator(language)
  const { words, language: spoken } = statusWords(row, language)
  const said = { at: new Date(run.saidAt), language }
  const late = row.withdrawn_at && run.isLate ? cameNote(run, said) : null
  const time = row.withdrawn_at ? late : promiseNote({ ...run, next }, said)
  const worth = worthOf(told)
  const since = worth?.standing === 'corrected' ? whenOn : timeOn
  const notes = [
    worth && t(`crisis:status.public.${worth.standing}`, { at: since(worth.at, now, language) }),
    time,
  ].filter(Boolean)
  return html`<li><p class="when"><time datetime="${said.at.toISOString()}">${formatMoment(said.at, language)}</time></p>
<div><h3 lang="${spoken}">${titleWith(worth, words.title, spoken)}</h3>${notes.map((one) => html`<p class="note">${one}</p>`)}<div lang="${spoken}">${paragraphs(words.text, takenBack(told.run, spoken))}</div></div></li>`
}

/** The number that is answered now. One that was opened for the incident goes first while the room is open. */
function relatives(row: PublicStatus, answers: Answering | null, language: Language): Markup {
  const t = translator(language)
  const unit = unitNameIn(answers ? { unitName: answers.answersName, unitNames: answers.answersNames } : row, language)
  const own = row.closed_at === null ? row.relatives_phone : null
  const number = own ?? answers?.phone
  const about = own ? 'own' : number ? 'role' : 'none'
  return html`<section class="duty"><h2>${t('crisis:status.public.relatives')}</h2>
${number && html`<p class="tel">${telephone(number)}</p>`}<p>${t(`crisis:status.public.relatives.${about}`, { unit })}</p>
<p>${t('crisis:status.public.relatives.who')}</p></section>`
}
