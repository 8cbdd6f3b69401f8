import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import type { ToldCount } from '../rules/small-counts.ts'

/** «bokmål 75, arabisk og polsk 7»: languages with few stand together, and too few have no number. */
export function useSaidCounts(): (counts: readonly ToldCount[]) => string {
  const { t, i18n } = useTranslation('audience')
  const { count: format } = useFormats()
  const language = useLanguageName()
  const together = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return (counts) =>
    counts
      .map(({ languages, count }) => {
        const names = together.format(languages.map(language))
        return `${names}\u00a0${count === null ? t('few') : format(count)}`
      })
      .join(', ')
}
