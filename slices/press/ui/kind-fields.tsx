import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { InquiryKind } from '../rules/inquiry.ts'
import { FIELDS_OF, FILMED, type KindDetails, LONG_FIELDS, questionsIn } from '../rules/kind-details.ts'

type Props = {
  kind: InquiryKind
  question: string
  details: KindDetails
  onChange: (change: KindDetails) => void
}

/** The own form of each kind of request: what it asks for beside the question. */
export function KindFields({ kind, question, details, onChange }: Props) {
  const { t } = useTranslation('press-desk')
  const fields = FIELDS_OF[kind]
  if (fields.length === 0) return null
  return (
    <fieldset className="v-fields v-kind">
      <legend className="ds-sr-only">{t(`kind.${kind}`)}</legend>
      <p className="v-meta">{t(`kind-form.${kind}`, { count: questionsIn(question).length })}</p>
      {kind === 'filming' && (
        <Pick
          legend={t('detail.filmed')}
          options={FILMED.map((value) => ({ value, label: t(`filmed.${value}`) }))}
          value={details.filmed ?? null}
          onPick={(filmed) => onChange({ filmed })}
        />
      )}
      {details.filmed === 'inmate' && kind === 'filming' && <p className="v-meta">{t('filmed.inmate.about')}</p>}
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(`detail.${field}`)}
          about={t(`detail.${field}.help`)}
          max={4000}
          {...(LONG_FIELDS.includes(field) ? { rows: 2 } : {})}
          value={details[field] ?? ''}
          onWrite={(text) => onChange({ [field]: text })}
        />
      ))}
    </fieldset>
  )
}

/** The same, as it was written, for the page of the inquiry; the questions of a list one by one. */
export function KindFacts({ kind, question, details }: Omit<Props, 'onChange'>) {
  const { t } = useTranslation('press-desk')
  const fields = FIELDS_OF[kind].filter((field) => details[field])
  const questions = kind === 'written-questions' ? questionsIn(question) : []
  return (
    <>
      {questions.length > 1 && <p className="v-meta">{t('detail.questions', { count: questions.length })}</p>}
      {(fields.length > 0 || details.filmed) && (
        <dl className="v-kv">
          {details.filmed && (
            <div className="v-kv__row">
              <dt>{t('detail.filmed')}</dt>
              <dd>{t(`filmed.${details.filmed}`)}</dd>
            </div>
          )}
          {fields.map((field) => (
            <div key={field} className="v-kv__row">
              <dt>{t(`detail.${field}`)}</dt>
              <dd data-data>{details[field]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
