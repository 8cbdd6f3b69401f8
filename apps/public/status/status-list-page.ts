import { html, type Markup } from '../../../kit/http/html.ts'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { isEnd, type PublicStatus } from '../../../slices/crisis/index.ts'
import { layout } from '../pages/layout.ts'
import { type Site, unitNameIn } from '../site.ts'
import { followLine, statusHead } from './status-follow.ts'
import { lastSaid } from './status-page.ts'
import { statusListPath, statusPath } from './status-paths.ts'
import { titleNow } from './status-words.ts'

/** What goes on now, and what is over. `newest` holds the last thing said of each. */
export function statusListPage(site: Site, language: Language, newest: PublicStatus[]): string {
  const t = translator(language)
  const going = newest.filter((row) => !isEnd(row.phase))
  const over = newest.filter((row) => isEnd(row.phase))
  const title =
    going.length === 0 ? t('crisis:status.list.none') : t('crisis:status.list.going', { count: going.length })
  return layout({
    site,
    language,
    title,
    description: t('crisis:status.list.about', { agency: site.agencyName }),
    path: statusListPath(language),
    otherLanguage: statusListPath,
    isPrivate: true,
    head: statusHead(site),
    main: html`<div class="status">
<h1>${title}</h1>
<p class="words">${t('crisis:status.list.about', { agency: site.agencyName })}</p>
${going.length > 0 && html`<ol class="now">${going.map((row) => line(row, language))}</ol>`}
${over.length > 0 && html`<section class="before"><h2>${t('crisis:status.list.over')}</h2><ol>${over.map((row) => line(row, language))}</ol></section>`}
</div>
<aside class="side" aria-label="${t('crisis:status.public.follow')}"><section class="duty"><h2>${t('crisis:status.public.follow')}</h2>${followLine(language)}</section></aside>`,
  })
}

function line(row: PublicStatus, language: Language): Markup {
  const t = translator(language)
  const { title, language: spoken } = titleNow(row, language)
  // What is over was over from when the page says so; what goes on is from when it was said.
  const at = isEnd(row.phase) ? lastSaid(row) : row.saidAt
  return html`<li><p class="when"><time datetime="${at.toISOString()}">${formatMoment(at, language)}</time></p>
<div><h3 lang="${spoken}"><a href="${statusPath(row.key, language)}">${title}</a></h3><p>${t(`crisis:status.phase.${row.phase}`)} · ${unitNameIn(row, language)}</p></div></li>`
}
