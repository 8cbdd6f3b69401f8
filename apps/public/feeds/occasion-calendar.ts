import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import { localTimeOf } from '../../../kit/kernel/local-time.ts'
import { calendarText, type FeedEvent } from '../../../slices/plan/index.ts'
import { occasionLanguage, occasionNote, type PublicOccasion } from '../../../slices/press/index.ts'
import { occasionPath } from '../pages/occasion-frame.ts'
import type { Site } from '../site.ts'

/**
 * Occasions as iCalendar (RFC 5545). The UID is the occasion's own for ever; SEQUENCE grows with each change, and what is
 * cancelled stays with STATUS:CANCELLED, so that a calendar program takes it out of the day.
 */
export function occasionCalendar(site: Site, occasions: PublicOccasion[], language: Language): string {
  const t = translator(language)
  const name = t('press:occasions.calendar', { agency: site.agencyName })
  return calendarText({ name, events: occasions.map((one) => eventOf(site, one, language)) })
}

function eventOf(site: Site, one: PublicOccasion, language: Language): FeedEvent {
  const t = translator(language)
  const tag = occasionLanguage(one.texts, language)
  const { title, about } = one.texts[tag]!
  const note = one.cancelled_at || one.moved_from || one.moved_place ? occasionNote(one.notes, language) : ''
  const flag = one.cancelled_at ? t('press:occasions.cancelled') : ''
  const path = site.baseUrl + occasionPath(one, tag)
  return {
    uid: `${one.id}@${new URL(site.baseUrl).hostname}`,
    sequence: one.sequence,
    changedAt: one.changed_at,
    starts: localTimeOf(one.starts_at),
    ends: localTimeOf(one.ends_at),
    recurrence: null,
    exceptions: [],
    title: [site.mode === 'demo' && `${t('press:demo-suffix').toUpperCase()}:`, flag && `${flag}:`, title]
      .filter(Boolean)
      .join(' '),
    place: one.place,
    description: [note, about, one.href, path].filter(Boolean).join('\n\n'),
    url: path,
    categories: [t(`press:occasions.kind.${one.kind}`)],
    isCancelled: one.cancelled_at !== null,
  }
}
