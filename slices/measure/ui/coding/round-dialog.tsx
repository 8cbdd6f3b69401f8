import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { CodingView } from '../../rules/coding/coding-view.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useMaterial } from './coding-data.ts'
import { BLANK_SHARING, SharingFields, sharedOut } from './sharing-fields.tsx'

type Props = { view: CodingView; onClose: () => void; onOpened: (id: string) => void }
const EVERY = ''

/** Begins a round: which stories, who codes, and how many of them everyone codes. The product says how many that must be. */
export function RoundDialog({ view, onClose, onOpened }: Props) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const [name, setName] = useState('')
  const [period, setPeriod] = useState({ ...lastMonth(), panelId: EVERY })
  const [sharing, setSharing] = useState(BLANK_SHARING)
  const [isTried, setTried] = useState(false)
  const material = useMaterial(period).data
  const act = useMeasureAct<{ id: string }>(({ id }) => onOpened(id))
  const { coderIds } = sharing
  const { size, doubled } = sharedOut(sharing, material)
  const isWhole = name.trim() !== '' && coderIds.length >= 2 && size > 0 && doubled > 0
  const submit = () => {
    setTried(true)
    const { panelId, ...days } = period
    if (!isWhole) return
    act.mutate({
      path: '/coding/rounds',
      json: { name, ...days, panelId: panelId || null, coderIds, size, doubled },
    })
  }
  return (
    <FormDialog
      title={t('round.open')}
      action={t('round.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        data-size="sm"
        maxLength={120}
        label={t('field.name')}
        value={name}
        error={isTried && name.trim() === '' ? t('field.name.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="v-two">
        {(['fromOn', 'toOn'] as const).map((end) => (
          <Textfield
            key={end}
            type="date"
            data-size="sm"
            label={t(end === 'fromOn' ? 'value.from' : 'value.to')}
            value={period[end]}
            onChange={(event) => setPeriod({ ...period, [end]: event.target.value })}
          />
        ))}
      </div>
      {view.panels.length > 0 && (
        <SelectField
          label={t('round.outlets')}
          options={[
            { value: EVERY, label: t('round.outlets.all') },
            ...view.panels.map((panel) => ({ value: panel.id, label: panel.name })),
          ]}
          value={period.panelId}
          onPick={(panelId) => setPeriod({ ...period, panelId })}
        />
      )}
      <p className="v-meta" role="status">
        {material &&
          t(material.population === 0 ? 'round.material.none' : 'round.material', {
            count: material.population,
            shown: count(material.population),
            needed: count(material.needed),
          })}
      </p>
      <SharingFields
        sharing={sharing}
        material={material}
        people={view.people}
        isTried={isTried}
        onChange={setSharing}
      />
    </FormDialog>
  )
}

/** The first and last day of the month that is over. */
function lastMonth(): { fromOn: string; toOn: string } {
  const now = new Date()
  const last = new Date(Date.UTC(now.getFullYear(), now.getMonth(), 0)).toISOString().slice(0, 10)
  return { fromOn: `${last.slice(0, 8)}01`, toOn: last }
}
