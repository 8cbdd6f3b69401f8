const ZONE = 'Europe/Oslo'
const dayOf = (at: Date) => at.toLocaleDateString('en-CA', { timeZone: ZONE })

/** A time as it stands in what we say: «kl. 14.00», «26. november kl. 09.00», «14:00». Norwegian clock, whatever the language. */
export function saidTime(at: Date, now: Date, language: string): string {
  const isNorwegian = language === 'nb' || language === 'nn'
  const clock = at.toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  const said = isNorwegian ? `kl. ${clock.replace(':', '.')}` : clock
  if (dayOf(at) === dayOf(now)) return said
  const day = at.toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
  })
  return isNorwegian ? `${day} ${said}` : `${day}, ${said}`
}

/** As a point in the past in a sentence: «kl. 13.20», “at 13:20”. */
export const saidSince = (at: Date, now: Date, language: string): string =>
  language === 'en' ? `at ${saidTime(at, now, language)}` : saidTime(at, now, language)
