import { useTranslation } from 'react-i18next'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { GiveShift, mayGiveShift } from './give-shift.tsx'
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
  const given = shift && !shift.mayTake ? shift : null
  if (!given && !mayGiveShift(crisis, personId)) return null
  return (
    <FoldedPart
      id="vaktskifte"
      className="v-roomshift"
      title={t('shifts.one')}
      more={given?.isWaiting && <b>{t('shifts.waiting')}</b>}
      isHeadless={!given}
    >
      {given && <ShiftLine crisisId={crisis.id} shift={given} />}
      <GiveShift crisis={crisis} personId={personId} />
    </FoldedPart>
  )
}
