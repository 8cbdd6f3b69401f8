import { useTranslation } from 'react-i18next'
import { formatClock, formatDate, formatMoment, formatNumber, formatSeconds } from '../i18n/formats.ts'

/** Dates and numbers as the reader's language writes them: `const { count, clock } = useFormats()`. */
export function useFormats() {
  const { i18n } = useTranslation()
  const language = i18n.language
  return {
    language,
    count: (value: number, digits = 0) => formatNumber(value, language, digits),
    clock: (at: Date | string) => formatClock(at, language),
    seconds: (at: Date | string) => formatSeconds(at, language),
    date: (at: Date | string, withYear = true) => formatDate(at, language, withYear),
    moment: (at: Date | string) => formatMoment(at, language),
  }
}
