import { useTranslation } from 'react-i18next'
import { editionLanguage } from '../rules/edition-language.ts'
import type { Named } from '../rules/message-view.ts'

/** Names of languages and people in the language of the interface. */
export function useNames() {
  const { t, i18n } = useTranslation('message')
  const inWords = (i18n.language as 'nb' | 'nn' | 'en') ?? 'nb'
  return {
    languageName: (code: string) => editionLanguage(code)?.names[inWords] ?? code,
    personName: (person: Named | null) => person?.name ?? t('person.left'),
  }
}
