import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusFault } from '../../../kit/ui/focus-fault.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { useFocusOnChange } from '../../../kit/ui/use-focus-on-change.ts'
import { WasKept } from '../../../kit/ui/was-kept.tsx'
import { BesideCrisis } from './beside-crisis.tsx'
import { type Declaration, useDeclare } from './crisis-data.ts'
import { DeclarePreview } from './declare-preview.tsx'
import { HowStep, OTHER, type Places, type Scenarios, WhatStep, WhereStep } from './declare-steps.tsx'
import { Participants } from './participants.tsx'
import { PracticeChoice } from './practice-choice.tsx'
import { askedOf, SameOrAnother } from './same-or-another.tsx'
import { lacksWhat, DECLARE_STEPS as STEPS, useDeclaration } from './use-declaration.ts'

type Props = Places & {
  scenarios: Scenarios
  onDeclared: (crisisId: string) => void
}
/** What is written in which step: a refusal goes back to its own. */
const ASKED_IN: Partial<Record<(typeof STEPS)[number], readonly string[]>> = { what: ['what'], where: ['place'] }

/** What the button of the last step says. */
const declares = ({ isExercise, isAsked }: { isExercise: boolean; isAsked: boolean }) => {
  if (isAsked) return 'same.another'
  return isExercise ? 'declare.exercise.go' : 'declare.go'
}

/** Declares a crisis in three steps: what, where, how serious and whether it is real. Each answer is one press. Back and a reload lose none of them. */
export function DeclareForm({ scenarios, own, others, onDeclared }: Props) {
  const { t } = useTranslation('crisis')
  const [isTried, setTried] = useState(false)
  const { form, wasKept, write, drop, step, go } = useDeclaration(own?.id ?? others[0]?.id ?? '')
  const { told, choice, people, isExercise, practice } = form
  const declare = useDeclare({
    onDone: (id) => {
      drop()
      onDeclared(id)
    },
    onRefused: (field) => {
      const at = STEPS.findIndex((one) => ASKED_IN[one]?.includes(field))
      if (at >= 0) go(at)
    },
  })
  const same = askedOf(declare.error)
  // What is asked about what stood there is not asked about what is changed.
  const change: typeof write = (to) => {
    if (same) declare.reset()
    write(to)
  }
  const set = (to: Partial<Declaration>) => change({ told: { ...told, ...to } })
  const isMissing = lacksWhat(form)
  const isLast = step === STEPS.length - 1
  const heading = useFocusOnChange(step)
  const send = (isAnother: boolean) => {
    if (declare.isPending) return
    const { observers, ...rest } = practice
    const played = { ...rest, observerIds: observers.map((one) => one.id) }
    declare.mutate({
      ...told,
      ...(isExercise ? { participantIds: people.map((one) => one.id), practice: played } : { participantIds: null }),
      ...(isAnother && { isAnother }),
    })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return focusFault(event.currentTarget)
    if (!isLast) return go(step + 1)
    send(same !== null)
  }
  const name = STEPS[step]!
  return (
    <form className="v-declare" onSubmit={submit} noValidate>
      <div ref={heading} tabIndex={-1}>
        <PageHead
          className=""
          title={t(`declare.${name}`)}
          tab={`${isTried && isMissing ? `${t('kit:fault.title')}: ` : ''}${t('declare.open')}: ${t(`declare.${name}`)}`}
          over={t('declare.step', { step: step + 1, of: STEPS.length })}
        />
      </div>
      <WasKept
        isShown={wasKept}
        onAnew={() => {
          declare.reset()
          drop()
          setTried(false)
          go(0)
        }}
      />
      {name === 'what' && (
        <WhatStep
          scenarios={scenarios}
          choice={choice}
          what={told.what ?? ''}
          isMissing={isTried && isMissing}
          onChoose={(key) => {
            change({ choice: key, told: { ...told, scenarioKey: key === OTHER ? null : key } })
          }}
          onWrite={(what) => set({ what })}
        />
      )}
      {name === 'where' && <WhereStep told={told} own={own} others={others} onSet={set} />}
      {/* Fetched a step before it is shown: nothing comes late above the button that is pressed. */}
      <div hidden={name === 'what'}>
        <BesideCrisis unitId={told.unitId} />
      </div>
      {name === 'how' && (
        <>
          <HowStep told={told} isExercise={isExercise} onSet={set} onExercise={(is) => change({ isExercise: is })} />
          {isExercise && <Participants people={people} onChange={(all) => change({ people: all })} />}
          {isExercise && <PracticeChoice value={practice} onChange={(how) => change({ practice: how })} />}
        </>
      )}
      <div hidden={name !== 'how'}>
        <DeclarePreview
          asked={{ unitId: told.unitId, level: told.level, securityCrisis: told.securityCrisis ?? false }}
          participants={isExercise ? people.length : null}
        />
      </div>
      {same ? <SameOrAnother rooms={same} /> : <ProblemText error={declare.error} />}
      <div className="v-declare__go">
        <Button
          type="submit"
          aria-disabled={declare.isPending}
          {...(isLast && !isExercise ? { 'data-color': 'varde' as const } : {})}
        >
          {t(isLast ? declares({ isExercise, isAsked: same !== null }) : 'declare.next')}
        </Button>
        {step > 0 && (
          <Button type="button" variant="secondary" onClick={() => go(step - 1)}>
            {t('declare.back')}
          </Button>
        )}
      </div>
    </form>
  )
}
