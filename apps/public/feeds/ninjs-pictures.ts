import { translator } from '../../../kit/i18n/translate.ts'
import type { PublicPicture } from '../../../slices/press/index.ts'
import { picturePath } from '../pages/pictures-page.ts'
import { frameLanguage, type Site } from '../site.ts'

const LICENCE_PAGES: Partial<Record<PublicPicture['licence'], string>> = {
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** Pictures of a release as associated items of ninjs 3.1: words, credit, terms, and each size as it really is. */
export function ninjsPictures(site: Site, pictures: PublicPicture[], language: string) {
  const frame = frameLanguage(language)
  const t = translator(frame)
  return pictures.map((one, place) => {
    const words = one.texts[language] ?? one.texts[frame] ?? one.texts.nb ?? { alt: '', caption: '' }
    const page = LICENCE_PAGES[one.licence]
    const description = (role: string, value: string) => (value ? [{ role, contentType: 'text/plain', value }] : [])
    return {
      name: `picture-${place + 1}`,
      uri: `tag:${new URL(site.baseUrl).hostname},2026:${one.id}`,
      type: 'picture',
      representationType: 'full',
      pubStatus: 'usable',
      versionCreated: one.changed_at.toISOString(),
      language: frame,
      by: one.credit,
      usageTerms: t(`press:pictures.licence.${one.licence}`),
      ...(page && { rightsInfo: { linkedRights: page } }),
      descriptions: [...description('alt', words.alt), ...description('caption', words.caption)],
      renditions: one.sizes.map(({ size, width, height, length }) => ({
        name: size,
        href: site.baseUrl + picturePath(one.id, size),
        contentType: 'image/jpeg',
        width,
        height,
        sizeInBytes: length,
      })),
    }
  })
}
