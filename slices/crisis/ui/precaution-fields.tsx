import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { HARD_STOPS, type HardStop } from '../rules/crisis.ts'

export type Precaution = { hardStop: HardStop | null; policeOwnsFacts: boolean }

/** What must come before the public in a kind of crisis. */
export function PrecautionFields({ value, onChange }: { value: Precaution; onChange: (value: Precaution) => void }) {
  const { t } = useTranslation('practice')
  return (
    <>
      <SelectField
        label={t('kind.stop')}
        options={[
          { value: '', label: t('kind.stop.none') },
          ...HARD_STOPS.map((stop) => ({ value: stop, label: t(`kind.stop.${stop}`) })),
        ]}
        value={value.hardStop ?? ''}
        onPick={(stop) => onChange({ ...value, hardStop: stop === '' ? null : stop })}
      />
      <Checkbox
        label={t('kind.police')}
        checked={value.policeOwnsFacts}
        onChange={(event) => onChange({ ...value, policeOwnsFacts: event.target.checked })}
      />
    </>
  )
}
