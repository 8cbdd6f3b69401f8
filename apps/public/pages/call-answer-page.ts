import { html } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { AnswerPage } from '../../../slices/crisis/index.ts'
import { frameLanguage, type Site } from '../site.ts'
import { layout } from './layout.ts'

/** «Kommer du?» with two buttons, or what was answered. It says no more than the SMS did. No script. */
export function callAnswerPage({ site, page, token }: { site: Site; page: AnswerPage; token: string }): string {
  const language = frameLanguage(page.language)
  const t = translator(language)
  const { number, unit, roles, answer, leads, mayAnswer, mode } = page
  const role = roles.map((one) => t(`crisis:role.${one}`).toLowerCase()).join(', ')
  const title = t(mayAnswer ? 'crisis:link.ask' : answer ? `crisis:link.${answer}` : 'crisis:link.over')
  const room = html`<p><a href="/krise/${page.crisisId}">${t('crisis:link.room')}</a></p>`
  const buttons = html`<form method="post" action="/svar/${token}" class="calls">
<button type="submit" class="big" name="svar" value="ja">${t('crisis:callin.come')}</button>
<button type="submit" class="big" name="svar" value="nei">${t('crisis:callin.not')}</button></form>`
  const main = html`<div class="page">
${mode !== 'real' && html`<div class="note"><p><b>${t(`crisis:mode.${mode}`)}</b></p></div>`}
<h1>${title}</h1>
<p>${t('crisis:link.about', { number, unit, role })}</p>
${leads && html`<p>${t('crisis:link.leads')}</p>`}
${mayAnswer ? buttons : room}
</div>`
  return layout({
    site: { ...site, mode: mode === 'demo' ? 'demo' : site.mode },
    language,
    title,
    main,
    isPrivate: true,
  })
}
