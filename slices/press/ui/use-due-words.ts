import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../kit/i18n/formats.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { isSameDay } from '../rules/desk-headline.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** `big` is the clock, or the day when it is another; `small` stands under it. `when` is for a sentence: «torsdag 17.15». */
export type DueWords = { big: string; small: string; left: string; when: string }

/** A deadline in words, as seen now. */
export function useDueWords(): (at: string, now: Date) => DueWords {
  const { t } = useTranslation('press-desk')
  const { clock, date, language } = useFormats()
  const weekday = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    timeZone: 'Europe/Oslo',
  })
  return (at, now) => {
    const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000)
    const left = span(t, minutes < 0 ? 'over' : 'in', Math.abs(minutes))
    if (isSameDay(at, now)) return { big: clock(at), small: left, left, when: clock(at) }
    const isNear = Math.abs(minutes) < 6 * DAY
    const day = isNear ? weekday.format(new Date(at)) : date(at, false)
    return { big: day.charAt(0).toUpperCase() + day.slice(1), small: clock(at), left, when: `${day} ${clock(at)}` }
  }
}

type Translate = (key: string, params: Record<string, number>) => string

function span(t: Translate, way: 'in' | 'over', minutes: number): string {
  if (minutes < HOUR) return t(`${way}.minutes`, { minutes })
  if (minutes < DAY) return t(`${way}.hours`, { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR })
  return t(`${way}.days`, { count: Math.round(minutes / DAY) })
}
