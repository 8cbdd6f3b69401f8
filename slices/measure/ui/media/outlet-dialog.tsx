import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { OUTLET_KINDS, type OutletLine } from '../../rules/media/outlet.ts'
import { useMeasureAct } from '../measure-data.ts'

/** What kind of outlet it is, where it is read, and whether it is among those that matter most to us. */
export function OutletDialog({ outlet, onClose }: { outlet: OutletLine; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [kind, setKind] = useState(outlet.kind)
  const [region, setRegion] = useState(outlet.region)
  const [isKey, setKey] = useState(outlet.isKey)
  const act = useMeasureAct(onClose)
  return (
    <FormDialog
      title={t('outlet.change', { name: outlet.name })}
      action={t('outlet.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() =>
        act.mutate({ path: '/media/outlets', method: 'PUT', json: { name: outlet.name, kind, region, isKey } })
      }
      onClose={onClose}
    >
      <Checkbox
        data-size="sm"
        label={t('outlet.key')}
        description={t('outlet.key.help')}
        checked={isKey}
        onChange={(event) => setKey(event.target.checked)}
      />
      <SelectField
        label={t('outlet.kind')}
        options={OUTLET_KINDS.map((one) => ({ value: one, label: t(`outlet.kind.${one}`) }))}
        value={kind}
        onPick={setKind}
      />
      <Textfield
        data-size="sm"
        maxLength={80}
        label={t('outlet.region')}
        value={region}
        onChange={(event) => setRegion(event.target.value)}
      />
    </FormDialog>
  )
}
