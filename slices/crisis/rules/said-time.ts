import { dateFormat } from '../../../kit/kernel/formatters.ts'

const ZONE = 'Europe/Oslo'
const dayOf = (at: Date) => dateFormat('en-CA', { timeZone: ZONE }).format(at)

/** A time as it stands in what we say: «kl. 14.00», «26. november kl. 09.00», «14:00». Norwegian clock, whatever the language. */
export function saidTime(at: Date, now: Date, language: string): string {
  const isNorwegian = language === 'nb' || language === 'nn'
  const clock = dateFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(at)
  const said = isNorwegian ? `kl. ${clock.replace(':', '.')}` : clock
  if (dayOf(at) === dayOf(now)) return said
  const day = dateFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
  }).format(at)
  return isNorwegian ? `${day} ${said}` : `${day}, ${said}`
}

/**
 * As a point in the past in a sentence: «kl. 13.20», “at 13:20”. With its day where whoever reads it may read it on another: `until` is the last moment that it
 * may leave at, null when nobody knows.
 */
export function saidSince(at: Date, until: Date | null, language: string): string {
  const said = saidTime(at, until ?? new Date(at.getTime() + TWO_DAYS), language)
  if (language !== 'en') return said
  return said.includes(', ') ? `on ${said.replace(', ', ' at ')}` : `at ${said}`
}
const TWO_DAYS = 48 * 3_600_000
