import { escapeMarkup as esc } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { occasionNote, type PublicOccasion } from '../../../slices/press/index.ts'
import { occasionPath, spanOf } from '../pages/occasion-frame.ts'
import type { Site } from '../site.ts'
import { cleanXml, type FeedItem, marked } from './feed-items.ts'

/** What the press can come to, as entries of the feeds: one for each language it is announced in. */
export function occasionItems(site: Site, occasions: PublicOccasion[]): FeedItem[] {
  return occasions.flatMap((one) =>
    LANGUAGES.filter((tag) => one.texts[tag]?.title).map((tag): FeedItem => {
      const t = translator(tag)
      const { title, about } = one.texts[tag]!
      const kind = t(`press:occasions.kind.${one.kind}`)
      const when = `${spanOf(one, tag)}. ${one.place}`
      const flag = one.cancelled_at ? 'cancelled' : one.moved_from || one.moved_place ? 'moved' : null
      const note = flag ? occasionNote(one.notes, tag) : ''
      const shown = `${flag ? `${t(`press:occasions.${flag}`)}: ` : ''}${title}`
      const parts = [when, note, ...about.split(/\n{2,}/)].filter((part) => part.trim() !== '')
      return {
        id: `tag:${new URL(site.baseUrl).hostname},2026:${one.id}/${tag}`,
        url: site.baseUrl + occasionPath(one, tag),
        language: tag,
        title: cleanXml(marked(site, shown, tag)),
        summary: cleanXml(`${kind}, ${when}`),
        html: cleanXml(`<div lang="${tag}">${parts.map((part) => `<p>${esc(part)}</p>`).join('')}</div>`),
        published: one.public_from,
        updated: one.sequence > 0 ? one.changed_at : one.public_from,
      }
    }),
  )
}
