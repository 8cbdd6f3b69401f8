import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { AfterwardsView } from '../rules/afterwards-view.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { GiveShift } from './give-shift.tsx'
import { ShiftLine } from './shift-line.tsx'

type Props = { crisis: CrisisView; after: AfterwardsView; personId: string }

/** Changes of shift: what was handed over, frozen, and whether the next one has taken it. */
export function AfterShifts({ crisis, after, personId }: Props) {
  const { t } = useTranslation('crisis')
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('shifts')}>{after.shifts.length}</SectionHead>
      {after.shifts.length === 0 && <p>{t('shifts.none')}</p>}
      {after.shifts.map((shift) => (
        <ShiftLine key={shift.id} crisisId={crisis.id} shift={shift} />
      ))}
      <GiveShift crisis={crisis} personId={personId} />
    </section>
  )
}
