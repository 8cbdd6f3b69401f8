import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { CONNECTOR_KINDS, type ConnectorKind } from '../rules/connect/ask.ts'
import { sourceFault } from '../rules/connect/source-fault.ts'
import type { SourceView } from '../rules/connect/source-view.ts'
import { useSourceAct } from './source-data.ts'
import { SourceFields, type SourceWritten } from './source-fields.tsx'
import { UnitField } from './unit-field.tsx'

type Props = { source?: SourceView; onClose: () => void; onAdded?: (id: string) => void }
const USUAL: Partial<Record<ConnectorKind, string>> = {
  plausible: 'https://plausible.io',
  'page-insights': 'https://graph.facebook.com/v23.0',
}

/** A new source, or one said anew: where it is, what is asked there, which indicators it is, and how often. */
export function SourceDialog({ source, onClose, onAdded }: Props) {
  const { t } = useTranslation('measure')
  const [kind, setKind] = useState<ConnectorKind>(source?.kind ?? 'plausible')
  const [name, setName] = useState(source?.name ?? '')
  const [unitId, setUnitId] = useState(source?.unitId ?? '')
  const [written, setWritten] = useState<SourceWritten>(() => writtenOf(source))
  const [isTried, setTried] = useState(false)
  const act = useSourceAct<{ id: string } | undefined>((answer) => {
    onClose()
    if (answer?.id) onAdded?.(answer.id)
  })
  const fault = sourceFault({ ...written, kind, name })
  const submit = () => {
    setTried(true)
    if (fault || name.trim() === '' || unitId === '') return
    const json = { ...written, name, secret: source && written.secret === '' ? null : written.secret }
    if (source)
      act.mutate({ path: `/sources/${source.id}`, method: 'PUT', json: { ...json, revision: source.revision } })
    else act.mutate({ path: '/sources', json: { ...json, kind, unitId } })
  }
  const pick = (picked: ConnectorKind) => {
    setKind(picked)
    setWritten({ ...written, settings: { ...written.settings, address: USUAL[picked] ?? '' } })
  }
  return (
    <FormDialog
      title={t(source ? 'connect.change' : 'connect.add')}
      action={t(source ? 'connect.save' : 'connect.add.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {!source && (
        <SelectField
          label={t('connect.kind')}
          options={CONNECTOR_KINDS.map((value) => ({ value, label: t(`connect.kind.${value}`) }))}
          value={kind}
          onPick={pick}
        />
      )}
      <p className="v-meta">{t(`connect.kind.${kind}.about`)}</p>
      <Textfield
        data-size="sm"
        maxLength={120}
        label={t('field.name')}
        value={name}
        error={isTried && name.trim() === '' ? t('connect.name.missing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {!source && (
        <UnitField
          value={unitId}
          error={isTried && unitId === '' ? t('field.unit.missing') : undefined}
          onPick={setUnitId}
        />
      )}
      <SourceFields
        kind={kind}
        written={written}
        isNew={!source}
        hasSecret={source?.hasSecret ?? false}
        fault={isTried ? fault : null}
        onChange={setWritten}
      />
    </FormDialog>
  )
}

function writtenOf(source: SourceView | undefined): SourceWritten {
  const settings = source?.settings ?? { address: USUAL.plausible!, subject: '', outlet: '', since: null }
  const mapping = source?.mapping.map(({ metric, indicatorKey }) => ({ metric, indicatorKey })) ?? []
  return { settings, mapping, rhythm: source?.rhythm ?? 'day', isPaused: source?.isPaused ?? false, secret: '' }
}
