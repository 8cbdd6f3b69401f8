import { html, type Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Contact } from '../../../slices/press/index.ts'
import { unitNameIn } from '../site.ts'
import { askPath } from './ask-page.ts'
import { contactPath, telephone } from './contact-page.ts'

/** Who answers the press: the number of a duty, never of a person. Without a number, the name of `unit` alone. */
export function contactBox(contact: Contact | null, unit: string, language: Language): Markup {
  const t = translator(language)
  const heading = html`<h2>${t('press:contact.heading')}</h2>`
  if (!contact)
    return html`<section class="duty">${heading}<p>${t('press:contact.none', { unit })}</p>
<p><a href="${askPath(language)}">${t('press:ask.link')}</a></p></section>`
  return html`<section class="duty">${heading}
<p class="tel">${telephone(contact.phone)}</p>
<p>${t('press:contact.about', { unit: unitNameIn(contact, language) })}</p>
<p><a href="${askPath(language)}">${t('press:ask.link')}</a></p>
<p><a href="${contactPath(language)}">${t('press:contact.all')}</a></p></section>`
}
