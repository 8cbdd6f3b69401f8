import { useTranslation } from 'react-i18next'
import type { ElementView } from './strategy-data.ts'

type Marked = Pick<ElementView, 'standing' | 'warnings'>

/** What a reader should know about an element: as keys of words, in the order they are shown. Plain content has none. */
export const marksOf = ({ standing, warnings }: Marked): string[] => [
  ...(standing === 'source' ? [] : [`mark.${standing}`]),
  ...warnings.map((warning) => `mark.${warning}`),
]

/** The marks of an element, in words. */
export function Marks({ of }: { of: Marked }) {
  const { t } = useTranslation('strategy')
  const marks = marksOf(of)
  if (marks.length === 0) return null
  return (
    <span className="v-str-marks">
      {marks.map((mark) => (
        <span key={mark} className="v-str-mark">
          {t(mark)}
        </span>
      ))}
    </span>
  )
}
