import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useMeasureAct, useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Props = { panel: { id: string; name: string }; fromOn: string; toOn: string; onClose: () => void }
const OURS = 'kpi-share-of-voice'

/** Puts our share of voice in a panel into an indicator; the value opens to the stories it is made of. */
export function VoiceDialog({ panel, fromOn, toOn, onClose }: Props) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  const { name } = useFigures()
  const navigate = useNavigate()
  const lines = (useRegister().data?.indicators ?? []).filter(({ scale }) => scale === 'share')
  const [chosen, setChosen] = useState('')
  const key = chosen || (lines.find((line) => line.key === OURS) ?? lines[0])?.key || ''
  const act = useMeasureAct(() => navigate({ to: '/maling/$key', params: { key } }))
  return (
    <FormDialog
      title={t('voice.put')}
      action={t('figure.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => act.mutate({ path: `/panels/${panel.id}/figures`, json: { fromOn, toOn, indicatorKey: key } })}
      onClose={onClose}
    >
      <p className="v-meta">{t('voice.put.about', { panel: panel.name, from: date(fromOn), to: date(toOn) })}</p>
      <SelectField
        label={t('list.indicator')}
        options={lines.map((line) => ({ value: line.key, label: name(line.names) }))}
        value={key}
        onPick={setChosen}
      />
    </FormDialog>
  )
}
