import { Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { todayInNorway } from '../../plan/ui/index.ts'
import { lastWhole, type Period } from '../rules/own/whole-periods.ts'
import { useMeasureAct, useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Props = { panel: { id: string; name: string }; fromOn: string; toOn: string; onClose: () => void }
const OURS = 'kpi-share-of-voice'

/**
 * Puts our share of voice in a panel into an indicator; the value opens to the stories it is made of. The period is the last whole one of the
 * indicator's rhythm until somebody says another; where it has none, the one that is shown.
 */
export function VoiceDialog({ panel, fromOn, toOn, onClose }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const navigate = useNavigate()
  const lines = (useRegister().data?.indicators ?? []).filter(({ scale }) => scale === 'share')
  const [chosen, setChosen] = useState('')
  const key = chosen || (lines.find((line) => line.key === OURS) ?? lines[0])?.key || ''
  const [said, setSaid] = useState<Period | null>(null)
  const rhythm = lines.find((line) => line.key === key)?.rhythm ?? 'irregular'
  const period = said ?? lastWhole(todayInNorway(), rhythm, { fromOn, toOn })
  const act = useMeasureAct(() => navigate({ to: '/maling/$key', params: { key } }))
  return (
    <FormDialog
      title={t('voice.put')}
      action={t('figure.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => act.mutate({ path: `/panels/${panel.id}/figures`, json: { ...period, indicatorKey: key } })}
      onClose={onClose}
    >
      <p className="v-meta">
        {t('voice.put.about', { panel: panel.name })} {rhythm !== 'irregular' && t('voice.put.period')}
      </p>
      <SelectField
        label={t('list.indicator')}
        options={lines.map((line) => ({ value: line.key, label: name(line.names) }))}
        value={key}
        onPick={setChosen}
      />
      <div className="v-mea-fields">
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.from')}
          value={period.fromOn}
          onChange={(event) => setSaid({ ...period, fromOn: event.target.value })}
        />
        <Textfield
          type="date"
          data-size="sm"
          label={t('value.to')}
          value={period.toOn}
          onChange={(event) => setSaid({ ...period, toOn: event.target.value })}
        />
      </div>
    </FormDialog>
  )
}
