import { Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../../kit/kernel/caller.ts'

const DUTIES = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
] as const satisfies readonly Duty[]

/** Roles that a report is sent to; whoever holds them that day gets it. */
export function DutyChoice(props: { legend: string; duties: Duty[]; onPick: (duties: Duty[]) => void }) {
  const { legend, duties, onPick } = props
  const { t } = useTranslation('organisation')
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend data-data>{legend}</Fieldset.Legend>
      {DUTIES.map((duty) => (
        <Checkbox
          key={duty}
          data-size="sm"
          label={t(`duty.${duty}`)}
          value={duty}
          checked={duties.includes(duty)}
          onChange={(event) => onPick(event.target.checked ? [...duties, duty] : duties.filter((one) => one !== duty))}
        />
      ))}
    </Fieldset>
  )
}

/** «leder, kommunikasjonsleder». */
export function useDutyNames(): (duties: readonly Duty[]) => string {
  const { t } = useTranslation('organisation')
  return (duties) => duties.map((duty) => t(`duty.${duty}`).toLowerCase()).join(', ')
}
