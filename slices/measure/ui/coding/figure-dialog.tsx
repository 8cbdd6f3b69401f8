import { Checkbox } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { CodeVariable } from '../../rules/coding/code-book.ts'
import { useMeasureAct, useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import { useCodedWords } from './use-coded-words.ts'

/** Puts the share of stories with some values into an indicator; the value opens to the stories it is made of. */
export function FigureDialog({
  roundId,
  isAnswers,
  variable,
  onClose,
}: {
  roundId: string
  isAnswers: boolean
  variable: CodeVariable
  onClose: () => void
}) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(isAnswers)
  const { name } = useFigures()
  const navigate = useNavigate()
  const lines = (useRegister().data?.indicators ?? []).filter(({ scale }) => scale === 'share')
  const [indicatorKey, setIndicator] = useState('')
  const [values, setValues] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const key = indicatorKey || (lines[0]?.key ?? '')
  const act = useMeasureAct(() => navigate({ to: '/maling/$key', params: { key } }))
  const submit = () => {
    setTried(true)
    if (values.length === 0 || key === '') return
    const json = { variable: variable.key, values, indicatorKey: key }
    act.mutate({ path: `/coding/rounds/${roundId}/figures`, json })
  }
  return (
    <FormDialog
      title={t('figure.open')}
      action={t('figure.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{coded('figure.about')}</p>
      <SelectField
        label={t('list.indicator')}
        options={lines.map((line) => ({ value: line.key, label: name(line.names) }))}
        value={key}
        onPick={setIndicator}
      />
      <fieldset className="v-choice v-mea-checks">
        <legend>{t('figure.values')}</legend>
        {variable.values.map((one) => (
          <Checkbox
            key={one.key}
            data-size="sm"
            label={<span data-data>{name(one.names)}</span>}
            checked={values.includes(one.key)}
            onChange={(event) =>
              setValues(event.target.checked ? [...values, one.key] : values.filter((value) => value !== one.key))
            }
          />
        ))}
      </fieldset>
      {isTried && values.length === 0 && (
        <p className="v-signal" role="alert">
          {t('figure.missing')}
        </p>
      )}
    </FormDialog>
  )
}
