import { useTranslation } from 'react-i18next'
import { saidIn } from '../rules/said.ts'
import type { ElementView } from './strategy-data.ts'

type Props = {
  of: Pick<ElementView, 'texts'>
  /** `title`, `text`, or a text that the kind adds. */
  field?: string
  className?: string
}

/** A text of an element in the reader's language, marked with the language it stands in. Nothing when it is not written. */
export function ElementText({ of, field = 'title', className }: Props) {
  const { i18n } = useTranslation()
  const said = saidIn(of.texts, field, i18n.language)
  if (!said) return null
  return (
    <span lang={said.language} className={className}>
      {said.text}
    </span>
  )
}
