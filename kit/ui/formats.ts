import { useTranslation } from 'react-i18next'
import {
  formatClock,
  formatDate,
  formatList,
  formatMoment,
  formatNear,
  formatNumber,
  formatQuoted,
  formatSeconds,
  formatShortDate,
} from '../i18n/formats.ts'
import { keepTogether } from '../i18n/keep-together.ts'

/** Dates and numbers as the reader's language writes them: `const { count, clock } = useFormats()`. */
export function useFormats() {
  const { i18n } = useTranslation()
  const language = i18n.language
  return {
    language,
    count: (value: number, digits = 0) => formatNumber(value, language, digits),
    clock: (at: Date | string) => formatClock(at, language),
    seconds: (at: Date | string) => formatSeconds(at, language),
    date: (at: Date | string, withYear = true) => keepTogether(formatDate(at, language, withYear)),
    shortDate: (at: Date | string) => keepTogether(formatShortDate(at, language)),
    near: (at: Date | string, day: Date | string = new Date()) => keepTogether(formatNear(at, day, language)),
    list: (texts: readonly string[], any = false) => formatList(texts, language, any),
    quoted: (text: string) => formatQuoted(text, language),
    moment: (at: Date | string) => keepTogether(formatMoment(at, language)),
  }
}
