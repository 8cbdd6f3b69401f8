import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import type { Lack } from '../rules/readiness.ts'

/** What a unit lacks, as one short sentence. */
export function useLackText(): (lack: Lack) => string {
  const { t } = useTranslation('crisis')
  const languageName = useLanguageName()
  const { date } = useFormats()
  return ({ kind, count, day, of }) => {
    const words =
      kind === 'number-missing' ? of?.map((key) => t(`contact.${key}`)) : of?.map((key) => languageName(key))
    const key = kind === 'exercise-missing' && day ? 'exercise-planned' : kind
    return t(`lack.${key}`, { count: count ?? 0, day: day ? date(day) : '', of: words?.join(', ') ?? '' })
  }
}
