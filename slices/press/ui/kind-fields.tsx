import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { InquiryKind } from '../rules/inquiry.ts'
import { questionCount } from '../rules/new-inquiry.ts'

/** What a kind of request has beside the question; it becomes part of the record of what was asked. */
export type KindDetails = { place: string; criticism: string; office: string }
type Props = {
  kind: InquiryKind
  question: string
  details: KindDetails
  isMissing: boolean
  onChange: (change: Partial<KindDetails>) => void
}

/** The own form of each kind of request. */
export function KindFields({ kind, question, details, isMissing, onChange }: Props) {
  const { t } = useTranslation('press-desk')
  if (kind === 'question') return null
  if (kind === 'written-questions')
    return <p className="v-meta">{t('kind-form.written-questions', { count: questionCount(question) })}</p>
  if (kind === 'quote-check') return <p className="v-meta">{t('kind-form.quote-check')}</p>
  if (kind === 'right-of-reply')
    return (
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        label={t('kind-form.criticism')}
        description={t('kind-form.criticism.help')}
        value={details.criticism}
        onChange={(event) => onChange({ criticism: event.target.value })}
      />
    )
  if (kind === 'filming')
    return (
      <Textfield
        data-size="sm"
        label={t('kind-form.place')}
        description={t('kind-form.place.help')}
        value={details.place}
        onChange={(event) => onChange({ place: event.target.value })}
      />
    )
  return (
    <Textfield
      data-size="sm"
      label={t('kind-form.office')}
      description={t('kind-form.office.help')}
      error={isMissing ? t('kind-form.office.missing') : undefined}
      value={details.office}
      onChange={(event) => onChange({ office: event.target.value })}
    />
  )
}
