import { useFormats } from '../../../../kit/ui/formats.ts'

/** What a language is called in the reader's own; the code where nobody knows. */
export function useLanguageName(): (code: string) => string {
  const { language } = useFormats()
  const names = new Intl.DisplayNames([language === 'en' ? 'en-GB' : 'nb-NO'], { type: 'language' })
  return (code) => names.of(code) ?? code
}
