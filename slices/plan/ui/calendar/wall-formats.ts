import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../../kit/i18n/keep-together.ts'
import { isWholeDay, type LocalTime } from '../../../../kit/kernel/local-time.ts'

/** Days and times of the wall clock in words: `const { day, span } = useWall()`. They stand in no zone, so none is applied. */
export function useWall() {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  const isEnglish = i18n.language === 'en'
  const as = (at: LocalTime, options: Intl.DateTimeFormatOptions) =>
    keepTogether(
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${at.slice(0, 10)}T12:00:00Z`)),
    )
  const clock = (at: LocalTime) => (isEnglish ? at.slice(11) : at.slice(11).replace(':', '.'))
  const day = (at: LocalTime) => as(at, { day: 'numeric', month: 'long' })
  const weekday = (at: LocalTime) => as(at, { weekday: 'long', day: 'numeric', month: 'long' })
  return {
    clock,
    /** 10. mars */
    day,
    /** tirsdag 10. mars */
    weekday,
    /** man. */
    shortWeekday: (at: LocalTime) => as(at, { weekday: 'short' }),
    /** mars 2026 */
    month: (at: LocalTime) => as(at, { month: 'long', year: 'numeric' }),
    /** mars */
    monthAlone: (at: LocalTime) => as(at, { month: 'long' }),
    /** tirsdag 10. mars kl. 09.00–09.30, or from day to day. */
    span: ({ starts, ends }: { starts: LocalTime; ends: LocalTime }) => {
      const sameDay = starts.slice(0, 10) === ends.slice(0, 10)
      if (isWholeDay(starts)) return sameDay ? weekday(starts) : `${day(starts)}–${day(ends)}`
      const at = isEnglish ? 'at' : 'kl.'
      if (sameDay) return keepTogether(`${weekday(starts)} ${at} ${clock(starts)}–${clock(ends)}`)
      return keepTogether(`${day(starts)} ${at} ${clock(starts)}–${day(ends)} ${at} ${clock(ends)}`)
    },
  }
}
