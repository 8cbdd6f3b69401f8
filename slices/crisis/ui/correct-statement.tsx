import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { mustBeCorrected } from '../rules/room-needs.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { StatementForm } from './statement-form.tsx'

type Props = { crisis: CrisisView; view: StatementsView; statement: StatementView }

/** Puts right what somebody has had, also after the room is closed. An answer is put right where it stands. */
export function CorrectStatement({ crisis, view, statement }: Props) {
  const { t } = useTranslation('crisis')
  const [isOpen, setOpen] = useState(false)
  const { standing, correctedBy, correctionUnderWay, kind } = statement
  const isTold = ['stands', 'partly', 'lapsed'].includes(standing)
  // What must be put right says so among what waits, with the way to do it.
  const isNew = correctedBy === null && correctionUnderWay === null
  const isOffered = isTold && isNew && !mustBeCorrected(statement)
  if (!isOffered || kind === 'page' || !crisis.abilities.includes('write-page')) return null
  return (
    <>
      <p>
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {t('flag.correct')}
        </button>
      </p>
      {isOpen && <StatementForm crisis={crisis} view={view} corrects={statement} onClose={() => setOpen(false)} />}
    </>
  )
}
