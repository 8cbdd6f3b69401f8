import { formatNear } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import type { Language } from '../../../kit/kernel/caller.ts'

/** A time as it stands after «innen», «fra» or «senest»: the clock on the `day` itself, day and clock else. */
export function timeOn(time: number | Date, day: number | Date, language: Language): string {
  return keepTogether(formatNear(new Date(time), new Date(day), language))
}

/** The same as an answer to «when»: English has a word before it. */
export function whenOn(time: number | Date, day: number | Date, language: Language): string {
  const said = timeOn(time, day, language)
  if (language !== 'en') return said
  return keepTogether(`${/^\d{2}:/.test(said) ? 'at' : 'on'} ${said}`)
}
