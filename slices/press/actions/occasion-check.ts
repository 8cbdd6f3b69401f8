import type { Trx } from '../../../kit/db/database.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import type { Stands, Words } from '../../approval/index.ts'
import { listUnits, passDoor } from '../../organisation/index.ts'
import type { OccasionKind, OccasionNotes, OccasionTexts, OpenTo } from '../rules/occasion.ts'
import { isOccasionOut, lockOccasion, type OccasionRow, titleOfText } from '../store/occasions.ts'

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
  kind: OccasionKind
  openTo: OpenTo
  accreditBy: Date | null
  language: Language
  seats: number | null
  unitName: string
  /** What is said of a move or a cancellation. */
  notes?: OccasionNotes
}

/** The words of an event, as whoever is to say yes reads them, and when it is. */
export const occasionWords = ({ texts, place, href, waitsFor, notes = {}, ...rest }: Announced): Words[] => [
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
  { language: 'nb', part: 'when', text: [rest.from, rest.to].map((at) => at.toISOString()).join('\n\n') },
  { language: 'nb', part: 'event-kind', text: rest.kind },
  { language: 'nb', part: 'open-to', text: rest.openTo },
  rest.accreditBy
    ? { language: 'nb', part: 'accredit-by', text: rest.accreditBy.toISOString() }
    : { language: 'nb', part: 'accreditation', text: 'none' },
  { language: 'nb', part: 'event-language', text: rest.language },
  { language: 'nb', part: 'event-unit', text: rest.unitName },
  ...(rest.seats === null ? [] : [{ language: 'nb', part: 'seats', text: String(rest.seats) }]),
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

/** What a row says of an event besides its words. */
export const termsOf = (row: OccasionRow) => ({
  ...{ kind: row.kind, openTo: row.open_to, accreditBy: row.accredit_by, from: row.starts_at, to: row.ends_at },
  ...{ language: row.language, seats: row.seats },
})

/** The event that stands there now, whatever somebody is asked to say yes to about it. */
export const occasionStands: Stands = async (trx, { subject, mode }) => {
  const row = await lockOccasion(trx, mode, subject)
  if (!row) return null
  const { changed_by, changed_at, writers, sequence, ...said } = row
  return { ...said, isOut: await isOccasionOut(trx, subject), waitsFor: await titleOf(trx, row.message_id) }
}
