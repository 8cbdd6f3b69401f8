import { html } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export type PlainKind = 'missing' | 'unavailable' | 'refused' | 'too-many'

/** A page that says what is wrong and where to go. Tells nothing about what may exist unreleased. */
export function plainPage(site: Site, language: Language, kind: PlainKind): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t(`press:${kind}.title`),
    main: html`<div class="page"><h1>${t(`press:${kind}.title`)}</h1>
<p>${t(`press:${kind}.text`)}</p>
<p><a href="/presserom">${t('press:missing.link')}</a></p></div>`,
  })
}
