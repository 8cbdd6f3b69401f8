import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { type FigureWords, figureWords, type Speech } from '../rules/figure-words.ts'

/** The reader's language, for rules that make sentences. */
export function useSpeech(): Speech {
  const { t } = useTranslation(['measure', 'report', 'dashboard', 'dispatch', 'organisation', 'meetings'])
  const { count, date, language } = useFormats()
  return { language, count, date, t: (key, params) => t(key, params ?? {}) }
}

/** Numbers, names and periods as the reader's language writes them. */
export const useFigures = (): FigureWords => figureWords(useSpeech())
