import type { Language } from '../../../kit/kernel/caller.ts'

/** What the press is asked to come to. */
export const OCCASION_KINDS = ['press-conference', 'briefing', 'opening', 'visit'] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]
export const OPEN_TO = ['press', 'everyone'] as const
export type OpenTo = (typeof OPEN_TO)[number]

export type OccasionTexts = Partial<Record<Language, { title: string; about: string }>>
/** Why it is cancelled, as it may be said at once. */
export const CANCEL_REASONS = ['cancelled', 'postponed'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]
/** What we say of a move or a cancellation. */
export type OccasionNotes = Partial<Record<Language, string>>

export type OccasionInput = {
  kind: OccasionKind
  unitId: string
  texts: OccasionTexts
  language: Language
  place: string
  /** Where it can be followed from afar. */
  href: string | null
  openTo: OpenTo
  startsAt: Date
  endsAt: Date
  /** Null: nobody needs accreditation. */
  accreditBy: Date | null
  seats: number | null
  /** The text that it waits for: it is out no earlier. */
  messageId: string | null
}

const LONGEST_MS = 14 * 86_400_000

/** The first thing that is wrong with an occasion, or null. Instants in milliseconds. */
export function occasionFault(input: OccasionInput) {
  if (!input.texts.nb?.title.trim()) return 'occasion-no-title' as const
  const [starts, ends] = [input.startsAt.getTime(), input.endsAt.getTime()]
  if (ends <= starts || ends - starts > LONGEST_MS) return 'occasion-bad-end' as const
  return input.accreditBy && input.accreditBy.getTime() > starts ? ('occasion-late-deadline' as const) : null
}

export const OCCASION_STATES = ['draft', 'timed', 'waits', 'public', 'over', 'cancelled'] as const
export type OccasionState = (typeof OCCASION_STATES)[number]

/** How it stands now. `isPublic` is what the database says, since it knows the text that the occasion may wait for. */
export function occasionState(
  about: { publicFrom: number | null; isPublic: boolean; isCancelled: boolean; endsAt: number },
  now: number,
): OccasionState {
  if (about.publicFrom === null) return 'draft'
  if (about.isCancelled) return 'cancelled'
  if (!about.isPublic) return about.publicFrom > now ? 'timed' : 'waits'
  return about.endsAt <= now ? 'over' : 'public'
}

/** Will those who know of it find another time or place than they were told? */
export function isMoved(
  before: { startsAt: Date; endsAt: Date; place: string },
  after: { startsAt: Date; endsAt: Date; place: string },
): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.place.trim() !== after.place.trim()
  )
}

type Span = { startsAt: Date; endsAt: Date }

/**
 * What is wrong with another time for what is announced, or null. What is over stays when it was; a start or an end that is chosen lies ahead. What
 * has begun may be given a later end, and what is late a later start.
 */
export function moveFault(before: Span, after: Span, now: Date) {
  const [isStartNew, isEndNew] = [
    before.startsAt.getTime() !== after.startsAt.getTime(),
    before.endsAt.getTime() !== after.endsAt.getTime(),
  ]
  if (!isStartNew && !isEndNew) return null
  if (before.endsAt <= now) return 'occasion-was' as const
  if ((isStartNew && after.startsAt <= now) || (isEndNew && after.endsAt <= now)) return 'occasion-moved-past' as const
  return null
}

/** Can somebody ask to come at this moment? */
export function takesRequests(
  about: { accreditBy: Date | null; cancelledAt: Date | null; startsAt: Date },
  now: number,
): boolean {
  if (about.cancelledAt || !about.accreditBy) return false
  return now < about.accreditBy.getTime() && now < about.startsAt.getTime()
}

const DOOR_OPENS_MS = 3 * 3_600_000

/** Can somebody be ticked off at the door? From three hours before it starts, as long as those who asked are kept. */
export const takesArrivals = (about: { cancelledAt: Date | null; startsAt: Date }, now: number): boolean =>
  !about.cancelledAt && now >= about.startsAt.getTime() - DOOR_OPENS_MS

/** The language of a reader if the occasion has it, else the nearest Norwegian; bokmål is always there. */
export function occasionLanguage(texts: OccasionTexts, wanted: string): Language {
  const order: Language[] = wanted === 'nn' ? ['nn', 'nb'] : wanted === 'en' ? ['en', 'nb'] : ['nb']
  return order.find((tag) => texts[tag]?.title.trim()) ?? 'nb'
}

/** What we say of it in a language, else in bokmål. */
export const occasionNote = (notes: OccasionNotes, language: Language): string =>
  (notes[language] ?? notes.nb ?? '').trim()
