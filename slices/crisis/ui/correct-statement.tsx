import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { useRoomForm } from './room-forms.tsx'
import { StatementForm } from './statement-form.tsx'

type Props = { crisis: CrisisView; statement: StatementView }

/** Puts right what somebody has had, also after the room is closed. An answer is put right where it stands. */
export function CorrectStatement({ crisis, statement }: Props) {
  const { t } = useTranslation('crisis')
  const correct = useCorrect(statement)
  const { standing, correctedBy, correctionUnderWay, kind } = statement
  const isTold = ['stands', 'partly', 'lapsed'].includes(standing)
  // What must be put right says so among what waits, with the way to do it.
  const isNew = correctedBy === null && correctionUnderWay === null
  const isOffered = isTold && isNew && !mustBeCorrected(statement)
  if (!isOffered || kind === 'page' || !crisis.abilities.includes('write-page')) return null
  return (
    <p>
      <button type="button" className="v-link" onClick={correct}>
        {t('flag.correct')}
      </button>
    </p>
  )
}

/** The way to the form that puts these words right. */
export function useCorrect(statement: StatementView): () => void {
  const show = useRoomForm()
  return () =>
    show((onClose, { crisis, view, latest }) => (
      <StatementForm {...{ crisis, view, onClose }} corrects={latest(statement)} />
    ))
}
