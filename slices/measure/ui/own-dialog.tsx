import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { RHYTHMS } from '../rules/indicator.ts'
import { fitsScale, type OwnQuery } from '../rules/own/own-query.ts'
import { useMeasureAct, useRegister } from './measure-data.ts'
import { UnitField } from './unit-field.tsx'
import { useFigures } from './use-figures.ts'

const NEW = 'new'
const FIXED = RHYTHMS.filter((rhythm) => rhythm !== 'irregular')

/** Begins to count something of our own: as a new indicator, or as one that is on the register. */
export function OwnDialog({ query, onClose }: { query: OwnQuery; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const lines = useRegister().data?.indicators ?? []
  const [key, setKey] = useState(NEW)
  const [unitId, setUnitId] = useState('')
  const [rhythm, setRhythm] = useState<(typeof FIXED)[number]>('month')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const isNew = key === NEW
  const submit = () => {
    setTried(true)
    if (!isNew) act.mutate({ path: `/own/${key}`, method: 'PUT', json: { query } })
    else if (unitId !== '') act.mutate({ path: '/own', json: { query, unitId, rhythm } })
  }
  return (
    <FormDialog
      title={t('own.measure.of', { name: t(`own.${query}`) })}
      action={t('own.measure.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('own.for')}
        options={[
          { value: NEW, label: t('own.new') },
          ...lines
            .filter((line) => fitsScale(query, line))
            .map((line) => ({ value: line.key, label: name(line.names) })),
        ]}
        value={key}
        onPick={setKey}
      />
      {isNew ? (
        <>
          <p className="v-meta">{t('own.measure.about')}</p>
          <UnitField
            value={unitId}
            error={isTried && unitId === '' ? t('field.unit.missing') : undefined}
            onPick={setUnitId}
          />
          <SelectField
            label={t('how.rhythm')}
            options={FIXED.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
            value={rhythm}
            onPick={setRhythm}
          />
        </>
      ) : (
        <p className="v-note">{t('own.breaks')}</p>
      )}
    </FormDialog>
  )
}
