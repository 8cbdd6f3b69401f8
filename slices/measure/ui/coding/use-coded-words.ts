import { useTranslation } from 'react-i18next'

/** Sentences about what is coded: of answers where it is answers, else of stories. */
export function useCodedWords(isAnswers: boolean) {
  const { t } = useTranslation('measure')
  return (key: string, params: Record<string, unknown> = {}): string => t(isAnswers ? `answers.${key}` : key, params)
}
