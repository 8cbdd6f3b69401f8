import type { Trx } from '../../../kit/db/database.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { Words } from '../../approval/index.ts'
import { passDoor } from '../../organisation/index.ts'
import type { OccasionNotes, OccasionTexts } from '../rules/occasion.ts'

/** What the press is asked to come to passes the door out; what may give security away needs a reason. Throws as `passDoor`. */
export async function refuseUnsafe(
  trx: Trx,
  now: Date,
  about: { texts: OccasionTexts; place: string; notes: OccasionNotes },
  reason: string | null,
): Promise<void> {
  const texts = LANGUAGES.map((language) => {
    const text = about.texts[language]
    const words = [text?.about ?? '', about.place, about.notes[language] ?? ''].join('\n\n')
    return { language, title: text?.title ?? '', text: words }
  })
  await passDoor(trx, now, texts, { reason })
}

/** How the table of authority is asked about what the press is asked to come to. */
export const PRESS_RELEASE = { messageKind: 'press-release', audienceKinds: ['press', 'public'] }

type Announced = { texts: OccasionTexts; place: string; href: string | null; from: Date; to: Date }

/** The words of an event, as whoever is to say yes reads them, and when it is. */
export const occasionWords = ({ texts, place, href, from, to }: Announced): Words[] => [
  ...LANGUAGES.flatMap((language) => {
    const text = texts[language]
    if (!text?.title.trim()) return []
    return [{ language, part: 'event', text: [text.title, text.about, place, href ?? ''].join('\n\n') }]
  }),
  { language: 'nb', part: 'when', text: [from, to].map((at) => at.toISOString()).join('\n\n') },
]
