import type { Trx } from '../../../kit/db/database.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import type { Words } from '../../approval/index.ts'
import { listUnits, passDoor } from '../../organisation/index.ts'
import type { OccasionNotes, OccasionTexts } from '../rules/occasion.ts'
import { titleOfText } from '../store/occasions.ts'

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

type Announced = {
  texts: OccasionTexts
  place: string
  href: string | null
  from: Date
  to: Date
  /** The title of the text that it waits for. */
  waitsFor: string | null
  /** What is said of a move or a cancellation. */
  notes?: OccasionNotes
}

/** The words of an event, as whoever is to say yes reads them, and when it is. */
export const occasionWords = ({ texts, place, href, from, to, waitsFor, notes = {} }: Announced): Words[] => [
  ...LANGUAGES.flatMap((language) => {
    const text = texts[language]
    if (!text?.title.trim()) return []
    return [
      {
        language,
        part: 'event',
        text: [text.title, text.about, place, href ?? '', notes[language] ?? ''].join('\n\n'),
      },
    ]
  }),
  { language: 'nb', part: 'when', text: [from, to].map((at) => at.toISOString()).join('\n\n') },
  ...(waitsFor === null ? [] : [{ language: 'nb', part: 'waits', text: waitsFor }]),
]

/** What whoever is to say yes reads of the text that it waits for; null when it waits for none. */
export async function titleOf(trx: Trx, messageId: string | null): Promise<string | null> {
  return messageId === null ? null : titleOfText(trx, messageId)
}

/** Is this one of the agency's own places, which nobody need say yes to? */
export async function isOwnPlace(trx: Trx, place: string, at: Date): Promise<boolean> {
  return (await listUnits(trx, { at })).some(({ name }) => name === place.trim())
}
