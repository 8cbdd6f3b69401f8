import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useFocusOnChange } from '../../../kit/ui/use-focus-on-change.ts'
import { BesideCrisis } from './beside-crisis.tsx'
import { type Declaration, useDeclare } from './crisis-data.ts'
import { DeclarePreview } from './declare-preview.tsx'
import { HowStep, OTHER, type Places, type Scenarios, WhatStep, WhereStep } from './declare-steps.tsx'
import { type Participant, Participants } from './participants.tsx'
import { PLAIN, PracticeChoice } from './practice-choice.tsx'

type Props = Places & {
  scenarios: Scenarios
  onDeclared: (crisisId: string) => void
}
const STEPS = ['what', 'where', 'how'] as const

/** Declares a crisis in three steps: what, where, how serious and whether it is real. Each answer is one press. */
export function DeclareForm({ scenarios, own, others, onDeclared }: Props) {
  const { t } = useTranslation('crisis')
  const [step, setStep] = useState(0)
  const [isTried, setTried] = useState(false)
  const [people, setPeople] = useState<Participant[]>([])
  const [isExercise, setExercise] = useState(false)
  const [practice, setPractice] = useState(PLAIN)
  const [told, setTold] = useState<Declaration>(() => ({
    clientKey: crypto.randomUUID(),
    scenarioKey: null,
    what: '',
    place: '',
    unitId: own?.id ?? others[0]?.id ?? '',
    level: 'unit',
    securityCrisis: false,
    participantIds: null,
  }))
  const [choice, setChoice] = useState('')
  const declare = useDeclare(onDeclared)
  const set = (change: Partial<Declaration>) => setTold((now) => ({ ...now, ...change }))
  const isMissing = choice === '' || (choice === OTHER && told.what?.trim() === '')
  const isLast = step === STEPS.length - 1
  const heading = useFocusOnChange(step)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return setStep(0)
    if (!isLast) return setStep(step + 1)
    const { observers, ...rest } = practice
    const played = { ...rest, observerIds: observers.map((one) => one.id) }
    declare.mutate({
      ...told,
      ...(isExercise ? { participantIds: people.map((one) => one.id), practice: played } : { participantIds: null }),
    })
  }
  const name = STEPS[step]!
  return (
    <form className="v-declare" onSubmit={submit} noValidate>
      <div ref={heading} tabIndex={-1}>
        <PageHead
          className=""
          title={t(`declare.${name}`)}
          tab={`${t('declare.open')}: ${t(`declare.${name}`)}`}
          over={t('declare.step', { step: step + 1, of: STEPS.length })}
        />
      </div>
      {name === 'what' && (
        <WhatStep
          scenarios={scenarios}
          choice={choice}
          what={told.what ?? ''}
          isMissing={isTried && isMissing}
          onChoose={(key) => {
            setChoice(key)
            set({ scenarioKey: key === OTHER ? null : key })
          }}
          onWrite={(what) => set({ what })}
        />
      )}
      {name === 'where' && <WhereStep told={told} own={own} others={others} onSet={set} />}
      {name !== 'what' && <BesideCrisis unitId={told.unitId} />}
      {name === 'how' && (
        <>
          <HowStep told={told} isExercise={isExercise} onSet={set} onExercise={setExercise} />
          {isExercise && <Participants people={people} onChange={setPeople} />}
          {isExercise && <PracticeChoice value={practice} onChange={setPractice} />}
          <DeclarePreview
            asked={{ unitId: told.unitId, level: told.level, securityCrisis: told.securityCrisis ?? false }}
            participants={isExercise ? people.length : null}
          />
        </>
      )}
      <ProblemText error={declare.error} />
      <div className="v-declare__go">
        <Button
          type="submit"
          disabled={declare.isPending}
          {...(isLast && !isExercise ? { 'data-color': 'varde' as const } : {})}
        >
          {t(isLast ? (isExercise ? 'declare.exercise.go' : 'declare.go') : 'declare.next')}
        </Button>
        {step > 0 && (
          <Button type="button" variant="secondary" onClick={() => setStep(step - 1)}>
            {t('declare.back')}
          </Button>
        )}
      </div>
    </form>
  )
}
