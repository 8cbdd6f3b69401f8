import { html, type Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { PublicPicture } from '../../../slices/press/index.ts'
import type { Site } from '../site.ts'
import { layout } from './layout.ts'

export const picturesPath = (language: Language) =>
  language === 'nb' ? '/presserom/bilder' : `/presserom/bilder?sprak=${language}`

/** Address of one size of a picture, without the base. */
export const picturePath = (id: string, size: string) => `/presserom/bilder/${id}-${size}.jpg`

/** A picture with its alternative text, caption, credit and terms, and its sizes to take home. */
export function pictureOf(picture: PublicPicture, language: Language, most: 'web' | 'small' = 'small'): Markup {
  const t = translator(language)
  const lang = (language === 'nn' ? ['nn', 'nb'] : [language, 'nb']).find((tag) => picture.texts[tag]?.alt) ?? 'nb'
  const words = picture.texts[lang] ?? { alt: '', caption: '' }
  const shown = picture.sizes.find((one) => one.size === most) ?? picture.sizes[0]
  if (!shown) return html``
  const megabytes = (length: number) =>
    new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', { maximumFractionDigits: 1 }).format(length / 1e6)
  return html`<figure class="pic"><img src="${picturePath(picture.id, shown.size)}" width="${shown.width}" height="${shown.height}" alt="${words.alt}" lang="${lang}" loading="lazy">
<figcaption>${words.caption && html`<span lang="${lang}">${words.caption}</span> `}<span class="help">${t('press:pictures.credit', { credit: picture.credit })} ${t(`press:pictures.licence.${picture.licence}`)}</span>
<span class="sizes">${picture.sizes.map((one) => html`<a href="${picturePath(picture.id, one.size)}" download>${one.width} × ${one.height} px, ${megabytes(one.length)} MB</a> `)}</span></figcaption></figure>
`
}

/** The archive of press pictures. */
export function picturesPage(site: Site, language: Language, pictures: PublicPicture[]): string {
  const t = translator(language)
  return layout({
    site,
    language,
    title: t('press:pictures.title'),
    description: t('press:pictures.lead'),
    path: picturesPath(language),
    otherLanguage: picturesPath,
    current: 'pictures',
    main: html`<div class="page wide"><h1>${t('press:pictures.title')}</h1>
<p class="say">${t('press:pictures.lead')}</p>
${pictures.length > 0 ? html`<div class="pics">${pictures.map((one) => pictureOf(one, language))}</div>` : html`<p>${t('press:pictures.none')}</p>`}</div>`,
  })
}
