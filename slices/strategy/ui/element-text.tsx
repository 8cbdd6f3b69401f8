import { useTranslation } from 'react-i18next'
import { saidIn } from '../rules/said.ts'
import type { ElementView } from './strategy-data.ts'

type Props = {
  of: Pick<ElementView, 'texts'>
  /** `title`, `text`, or a text that the kind adds. */
  field?: string
  className?: string
}

/**
 * A text of an element in the reader's language, marked with the language it stands in. After its text comes, marked, what we say of it on our
 * own account. Nothing when it is not written.
 */
export function ElementText({ of, field = 'title', className }: Props) {
  const { i18n, t } = useTranslation('strategy')
  const said = saidIn(of.texts, field, i18n.language)
  const ours = field === 'text' && saidIn(of.texts, 'ours', i18n.language)
  if (!said && !ours) return null
  return (
    <>
      {said && (
        <span lang={said.language} className={className}>
          {said.text}
        </span>
      )}
      {ours && (
        <>
          {said && ' '}
          <span className="v-str-mark">{t('mark.judgement')}</span>{' '}
          <span lang={ours.language} className={className}>
            {ours.text}
          </span>
        </>
      )}
    </>
  )
}
