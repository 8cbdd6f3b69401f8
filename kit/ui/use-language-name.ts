import { useTranslation } from 'react-i18next'
import { formatLanguage } from '../i18n/formats.ts'

/** The name of a language in the reader's own: «polsk», of its code. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation()
  return (code) => formatLanguage(code, i18n.language)
}
