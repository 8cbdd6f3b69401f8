import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { Question } from '../../rules/survey/questionnaire.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import { useSurveyAct } from './survey-data.ts'

type Props = { survey: SurveyView; question: Question; onClose: () => void }

/** The good answers to one question become a value of an indicator that is measured in per cent. */
export function ValueDialog({ survey, question, onClose }: Props) {
  const { t } = useTranslation('survey')
  const { name } = useFigures()
  const navigate = useNavigate()
  const [key, setKey] = useState('')
  const [isTried, setTried] = useState(false)
  const shares = (useRegister().data?.indicators ?? []).filter(({ scale }) => scale === 'share')
  const act = useSurveyAct(() => void navigate({ to: '/maling/$key', params: { key } }))
  const submit = () => {
    setTried(true)
    if (key) act.mutate({ path: `/${survey.id}/values`, json: { question: question.key, indicatorKey: key } })
  }
  return (
    <FormDialog
      title={t('value.open')}
      action={t('value.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('value.about')}</p>
      <SelectField
        label={t('value.indicator')}
        options={[
          { value: '', label: t('value.choose') },
          ...shares.map((one) => ({ value: one.key, label: name(one.names) })),
        ]}
        value={key}
        error={isTried && !key ? t('value.missing') : undefined}
        onPick={setKey}
      />
    </FormDialog>
  )
}
