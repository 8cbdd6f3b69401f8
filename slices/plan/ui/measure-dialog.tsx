import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { Target } from '../rules/initiative.ts'
import { useInitiativeAct } from './plan-data.ts'
import { todayInNorway } from './today-in-norway.ts'

type Props = { initiativeId: string; target: Target; onClose: () => void }
type Written = {
  value: number | null
  measuredOn: string
  sample: number | null
  margin: number | null
  source: string
}

/** Writes down what was measured: the number, the day, how many, how sure, and where it comes from. */
export function MeasureDialog({ initiativeId, target, onClose }: Props) {
  const { t } = useTranslation('plan')
  const [isTried, setTried] = useState(false)
  const [written, setWritten] = useState<Written>({
    value: null,
    measuredOn: todayInNorway(),
    sample: null,
    margin: null,
    source: '',
  })
  const act = useInitiativeAct(initiativeId, onClose)
  const change = (over: Partial<Written>) => setWritten({ ...written, ...over })
  const isWhole = written.value !== null && written.source.trim() !== '' && written.measuredOn !== ''
  const submit = () => {
    setTried(true)
    if (isWhole) act.mutate({ to: '/values', json: { targetId: target.id, ...written } })
  }
  return (
    <FormDialog
      title={t('measure.title', { name: target.name })}
      action={t('measure.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <NumberField
        label={t('measure.value', { unit: target.unit })}
        value={written.value}
        onChange={(value) => change({ value })}
      />
      <Textfield
        type="date"
        data-size="sm"
        label={t('measure.day')}
        description={t('measure.day.about')}
        max={todayInNorway()}
        value={written.measuredOn}
        onChange={(event) => change({ measuredOn: event.target.value })}
      />
      <div className="v-two">
        <NumberField
          label={t('measure.sample')}
          isWhole
          value={written.sample}
          onChange={(sample) => change({ sample })}
        />
        <NumberField label={t('measure.margin')} value={written.margin} onChange={(margin) => change({ margin })} />
      </div>
      <p className="v-meta">{t('measure.margin.about')}</p>
      <TextField
        label={t('measure.source')}
        about={t('measure.source.about')}
        value={written.source}
        onWrite={(text) => change({ source: text })}
      />
      {isTried && !isWhole && (
        <p className="v-signal" role="alert">
          {t('measure.missing')}
        </p>
      )}
    </FormDialog>
  )
}
