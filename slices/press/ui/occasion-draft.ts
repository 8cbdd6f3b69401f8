import type { Language } from '../../../kit/kernel/caller.ts'
import { localText, momentOf } from '../../duty/ui/index.ts'
import type { OccasionKind, OccasionNotes, OpenTo } from '../rules/occasion.ts'
import type { OccasionView } from './occasion-data.ts'

export const LANGUAGES = ['nb', 'nn', 'en'] as const
type Words = { title: string; about: string }

/** An occasion as its form holds it: times by the Norwegian clock, as fields show them. */
export type OccasionDraft = {
  kind: OccasionKind
  unitId: string
  texts: Record<Language, Words>
  language: Language
  starts: string
  ends: string
  place: string
  href: string
  openTo: OpenTo
  needsAccreditation: boolean
  accreditBy: string
  seats: string
  messageId: string
  notes: OccasionNotes
}

const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS
const hour = (at: Date) => localText(at).slice(0, 14).concat('00')

/** What the form begins with: the occasion as it stands, or a week from now at the full hour. */
export function draftOf(of?: OccasionView): OccasionDraft {
  const start = of ? new Date(of.startsAt) : new Date(Date.now() + WEEK_MS)
  const end = of ? new Date(of.endsAt) : new Date(start.getTime() + HOUR_MS)
  const by = of?.accreditBy ? new Date(of.accreditBy) : new Date(start.getTime() - 24 * HOUR_MS)
  const words = (tag: Language): Words => of?.texts[tag] ?? { title: '', about: '' }
  const show = of ? localText : hour
  return {
    kind: of?.kind ?? 'press-conference',
    unitId: of?.unit.id ?? '',
    texts: { nb: words('nb'), nn: words('nn'), en: words('en') },
    language: of?.language ?? 'nb',
    starts: show(start),
    ends: show(end),
    place: of?.place ?? '',
    href: of?.href ?? '',
    openTo: of?.openTo ?? 'press',
    needsAccreditation: of ? of.accreditBy !== null : true,
    accreditBy: show(by),
    seats: of?.seats ? String(of.seats) : '',
    messageId: of?.messageId ?? '',
    notes: of?.notes ?? {},
  }
}

/** What is sent; null while something is missing that the form can see. */
export function jsonOf(draft: OccasionDraft) {
  const [starts, ends] = [momentOf(draft.starts), momentOf(draft.ends)]
  const by = draft.needsAccreditation ? momentOf(draft.accreditBy) : null
  const hasBy = !draft.needsAccreditation || by !== null
  const isWhole = draft.texts.nb.title.trim() && draft.place.trim() && draft.unitId && /^\d*$/.test(draft.seats.trim())
  if (!starts || !ends || !hasBy || !isWhole) return null
  const given = LANGUAGES.filter((tag) => tag === 'nb' || draft.texts[tag].title.trim() !== '')
  const { kind, unitId, language, place, openTo, notes } = draft
  return {
    ...{ kind, unitId, language, place, openTo, notes },
    texts: Object.fromEntries(given.map((tag) => [tag, draft.texts[tag]])),
    href: draft.href.trim() || null,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    accreditBy: by?.toISOString() ?? null,
    seats: draft.needsAccreditation && draft.seats.trim() ? Number(draft.seats) : null,
    messageId: draft.messageId || null,
  }
}
