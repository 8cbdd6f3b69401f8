import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../kit/i18n/formats.ts'
import { fillAll } from '../rules/statement-language.ts'
import type { FieldsView } from '../rules/statement-view.ts'

/** What leaves the house has the blanks of a keyboard: others make an SMS twice as long. */
const AS_WRITTEN = { postProcess: [] }

/** The sentence that says when more comes, by language; null where none stands ready, and the writer has to say it. */
export function useSentences(
  fields: readonly FieldsView[],
  nextAt: string | null,
): (language: string) => string | null {
  const { i18n } = useTranslation('crisis')
  return (language) => {
    if (nextAt === null) return null
    const known = fields.find((one) => one.language === language)
    if (known?.sentence) return fillAll(known.sentence, { next: known.next })
    const isOurs = ['nb', 'nn', 'en'].includes(language)
    return isOurs
      ? i18n.getFixedT(language, 'crisis')('say.next.sentence', { at: formatClock(nextAt, language), ...AS_WRITTEN })
      : null
  }
}
