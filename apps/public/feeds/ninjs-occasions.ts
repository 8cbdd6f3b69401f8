import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { PublicOccasion } from '../../../slices/press/index.ts'
import { occasionPath } from '../pages/occasion-frame.ts'
import { type Site, unitNameIn } from '../site.ts'
import type { Ninjs } from './ninjs.ts'

/** What the press can come to as events of ninjs 3.1, one for each language; what is cancelled is canceled. */
export function ninjsOccasions(site: Site, occasions: PublicOccasion[]): Ninjs[] {
  return occasions.flatMap((one) =>
    LANGUAGES.filter((tag) => one.texts[tag]?.title).map((tag) => {
      const { title, about } = one.texts[tag]!
      const unit = unitNameIn(one, tag) || site.agencyName
      return {
        uri: `tag:${new URL(site.baseUrl).hostname},2026:${one.id}/${tag}`,
        type: 'event',
        representationType: 'full',
        firstCreated: one.public_from.toISOString(),
        versionCreated: (one.sequence > 0 ? one.changed_at : one.public_from).toISOString(),
        pubStatus: one.cancelled_at ? 'canceled' : 'usable',
        language: tag,
        title,
        headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
        ...(about && { descriptions: [{ role: 'summary', contentType: 'text/plain', value: about }] }),
        places: [{ name: one.place, rel: 'venue' }],
        eventDetails: {
          dates: { startDate: one.starts_at.toISOString(), endDate: one.ends_at.toISOString() },
          organiser: { name: unit },
        },
        altIds: [{ role: 'web', value: site.baseUrl + occasionPath(one, tag) }],
      }
    }),
  )
}
