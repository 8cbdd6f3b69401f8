import { useTranslation } from 'react-i18next'

type Names = { nb: string; nn?: string | undefined; en?: string | undefined }

/** A name of the strategy in the reader's language, or in bokmål where nobody has written it. */
export function useNameIn(): (names: Names) => string {
  const { i18n } = useTranslation()
  return (names) => names[i18n.language as keyof Names] ?? names.nb
}
