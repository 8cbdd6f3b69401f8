import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'

/** A number that opens a sentence: in words up to twelve, else in figures. */
export function useNumberWord(): (count: number) => string {
  const { t } = useTranslation('plan')
  const { count: figures } = useFormats()
  return (count) => t(`word.${count}`, { defaultValue: figures(count) })
}
