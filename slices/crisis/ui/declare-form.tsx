import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { LEVELS, type Level } from '../rules/crisis.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import { type Declaration, useDeclare } from './crisis-data.ts'
import { useNameIn } from './crisis-title.ts'
import { DeclarePreview } from './declare-preview.tsx'
import { type Participant, Participants } from './participants.tsx'
import { PLAIN, PracticeChoice } from './practice-choice.tsx'

type Place = { id: string; name: string }
type Places = {
  own: Place | null
  /** Other units that the person may declare for; none for most. */
  others: readonly Place[]
}
type Props = Places & {
  scenarios: readonly { key: string; names: ScenarioNames }[]
  onDeclared: (crisisId: string) => void
}
const STEPS = ['what', 'where', 'how'] as const
const OTHER = 'other'

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

/** A new step begins at its question, for those who hear the page as well. */
function useFocusOnChange(step: number) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) place.current?.focus()
    shown.current = step
  }, [step])
  return place
}

type WhatProps = {
  scenarios: Props['scenarios']
  choice: string
  what: string
  isMissing: boolean
  onChoose: (key: string) => void
  onWrite: (what: string) => void
}

function WhatStep({ scenarios, choice, what, isMissing, onChoose, onWrite }: WhatProps) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  const options = [
    ...scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
    { value: OTHER, label: t('other') },
  ]
  return (
    <>
      <Pick legend={t('declare.what')} isLegendHidden options={options} value={choice} onPick={onChoose} />
      {choice !== '' && (
        <Textfield
          label={t(choice === OTHER ? 'declare.what.other' : 'declare.what.more')}
          description={t('declare.what.help')}
          maxLength={200}
          value={what}
          error={isMissing && choice === OTHER ? t('declare.what.missing') : undefined}
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
      {isMissing && choice === '' && (
        <p className="v-declare__missing" role="alert">
          {t('declare.what.choose')}
        </p>
      )}
    </>
  )
}

type StepProps = { told: Declaration; onSet: (change: Partial<Declaration>) => void }

function WhereStep({ told, own, others, onSet }: StepProps & Places) {
  const { t } = useTranslation('crisis')
  const places = own && !others.some((one) => one.id === own.id) ? [own, ...others] : others
  return (
    <>
      {places.length > 1 ? (
        <SelectField
          label={t('declare.unit')}
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          value={told.unitId}
          onPick={(unitId) => onSet({ unitId })}
        />
      ) : (
        <p>
          <span className="v-meta">{t('declare.unit')}</span>
          <br />
          <b data-data>{places[0]?.name}</b>
        </p>
      )}
      <Textfield
        maxLength={200}
        label={t('declare.place')}
        description={t('declare.place.help')}
        value={told.place}
        onChange={(event) => onSet({ place: event.target.value })}
      />
    </>
  )
}

type HowProps = StepProps & { isExercise: boolean; onExercise: (is: boolean) => void }

function HowStep({ told, isExercise, onSet, onExercise }: HowProps) {
  const { t } = useTranslation('crisis')
  return (
    <>
      <Pick<Level>
        legend={t('declare.level')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`), about: t(`level.${value}.about`) }))}
        value={told.level}
        onPick={(level) => onSet({ level })}
      />
      {told.level === 'agency' && (
        <Checkbox
          label={t('declare.security')}
          description={t('declare.security.help')}
          checked={told.securityCrisis ?? false}
          onChange={(event) => onSet({ securityCrisis: event.target.checked })}
        />
      )}
      <Pick
        legend={t('declare.real')}
        options={[
          { value: 'real', label: t('declare.real.yes') },
          { value: 'exercise', label: t('declare.real.no') },
        ]}
        value={isExercise ? 'exercise' : 'real'}
        onPick={(value) => onExercise(value === 'exercise')}
      />
    </>
  )
}
