import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { GiveShift } from './give-shift.tsx'
import { ShiftLine } from './shift-line.tsx'

/** On top for the one who is to take a shift: what stands, and one press. */
export function ShiftWaiting({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const { shift } = crisis
  if (!shift?.mayTake) return null
  return (
    <section className="v-callin v-callin--shift c-1-12" aria-label={t('shifts')}>
      <h2>{t('shifts.yours')}</h2>
      <ShiftLine crisisId={crisis.id} shift={shift} isOpen />
    </section>
  )
}

/** Among those who are here: the newest change of shift, and the way to end one's own. */
export function RoomShift({ crisis, personId }: { crisis: CrisisView; personId: string }) {
  const { t } = useTranslation('crisis')
  const { shift } = crisis
  if (!shift && crisis.state !== 'open') return null
  return (
    <section className="v-crisis-part" id="vaktskifte">
      {shift && !shift.mayTake && (
        <>
          <SectionHead title={t('shifts.one')} />
          <ShiftLine crisisId={crisis.id} shift={shift} />
        </>
      )}
      <GiveShift crisis={crisis} personId={personId} />
    </section>
  )
}
