import { html, type Markup } from '../../../kit/http/html.ts'
import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { type Contact, occasionLanguage, type PublicOccasion } from '../../../slices/press/index.ts'
import { type Site, unitNameIn } from '../site.ts'
import { contactBox } from './contact-box.ts'
import { layout } from './layout.ts'
import { occasionPath, occasionsPath } from './occasion-frame.ts'

type OccasionsInput = { site: Site; language: Language; all: PublicOccasion[]; contact: Contact | null; now: number }

/** What the press can come to, the next first, and what has been. */
export function occasionsPage({ site, language, all, contact, now }: OccasionsInput): string {
  const t = translator(language)
  const coming = all.filter((one) => one.ends_at.getTime() > now)
  const past = all.filter((one) => one.ends_at.getTime() <= now).toReversed()
  const query = language === 'nb' ? '' : `?sprak=${language}`
  return layout({
    site,
    language,
    title: t('press:occasions.title'),
    description: t('press:occasions.lead'),
    path: occasionsPath(language),
    otherLanguage: occasionsPath,
    current: 'occasions',
    main: html`<div class="page wide"><h1>${t('press:occasions.title')}</h1>
<p class="say">${t('press:occasions.lead')}</p></div>
<section class="list"><div class="sec"><h2>${t('press:occasions.coming')}</h2></div>${coming.length > 0 ? occasionRows(coming, language) : html`<p>${t('press:occasions.none')}</p>`}
<p class="more"><a href="/presserom/arrangementer.ics${query}">${t('press:occasions.subscribe')}</a></p></section>
<div class="side">${contactBox(contact, site.agencyName, language)}</div>
${past.length > 0 && html`<section class="list"><div class="sec"><h2>${t('press:occasions.past')}</h2></div>${occasionRows(past, language)}</section>`}`,
  })
}

/** One row each: day and hour, what, where. What is cancelled says so before its title. */
function occasionRows(occasions: PublicOccasion[], language: Language): Markup {
  const t = translator(language)
  return html`<ol>${occasions.map((one) => {
    const tag = occasionLanguage(one.texts, language)
    const flag = one.cancelled_at ? 'cancelled' : one.moved_from || one.moved_place ? 'moved' : null
    return html`<li><div class="when"><time datetime="${one.starts_at.toISOString()}">${formatDate(one.starts_at, language, false)}</time><span>${formatClock(one.starts_at, language)}</span></div>
<div><h3 lang="${tag}">${flag && html`<span class="flag" lang="${language}">${t(`press:occasions.${flag}`)}: </span>`}<a href="${occasionPath(one, tag)}">${one.texts[tag]!.title}</a></h3>
<p>${t(`press:occasions.kind.${one.kind}`)} · <span lang="nb">${one.place}</span></p></div><span class="unit">${unitNameIn(one, language)}</span></li>`
  })}</ol>`
}
