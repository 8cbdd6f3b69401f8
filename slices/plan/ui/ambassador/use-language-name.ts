import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'

/** What a language is called in the reader's own: our word for it, else the browser's. */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation('audience')
  const { language } = useFormats()
  const names = new Intl.DisplayNames([language === 'en' ? 'en-GB' : 'nb-NO'], { type: 'language' })
  return (code) => t(`language.${code}`, { defaultValue: names.of(code) ?? code })
}
