import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { LEVELS, type Level } from '../rules/crisis.ts'
import { useScenarios } from './crisis-data.ts'
import { useNameIn } from './crisis-title.ts'
import { type Participant, Participants } from './participants.tsx'
import { usePlannedAct } from './planned-data.ts'
import { PLAIN, PracticeChoice } from './practice-choice.tsx'

type Props = { units: readonly { id: string; name: string }[]; onClose: () => void }

/** Plans an exercise: where, which day, what is practised, by which script, and with whom. */
export function PlannedForm({ units, onClose }: Props) {
  const { t } = useTranslation(['practice', 'crisis'])
  const nameIn = useNameIn()
  const scenarios = useScenarios().data?.items ?? []
  const [unitId, setUnit] = useState(units[0]?.id ?? '')
  const [on, setOn] = useState('')
  const [goal, setGoal] = useState('')
  const [scenarioKey, setScenario] = useState('')
  const [level, setLevel] = useState<Level>('unit')
  const [practice, setPractice] = useState(PLAIN)
  const [people, setPeople] = useState<Participant[]>([])
  const [isTried, setTried] = useState(false)
  const act = usePlannedAct(onClose)
  const submit = () => {
    setTried(true)
    if (!on || !goal.trim() || people.length === 0) return
    const { observers, ...rest } = practice
    const named = { participantIds: people.map((one) => one.id), observerIds: observers.map((one) => one.id) }
    act.mutate({ json: { unitId, on, goal: goal.trim(), scenarioKey: scenarioKey || null, level, ...rest, ...named } })
  }
  return (
    <FormDialog
      title={t('planned.add')}
      action={t('planned.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <SelectField
        label={t('crisis:declare.unit')}
        options={units.map((one) => ({ value: one.id, label: one.name }))}
        value={unitId}
        onPick={setUnit}
      />
      <TextField
        type="date"
        label={t('planned.on')}
        fault={isTried && !on ? t('planned.on.missing') : undefined}
        value={on}
        onWrite={setOn}
      />
      <TextField
        label={t('planned.goal')}
        fault={isTried && !goal.trim() ? t('planned.goal.missing') : undefined}
        max={200}
        value={goal}
        onWrite={setGoal}
      />
      <SelectField
        label={t('planned.kind')}
        options={[
          { value: '', label: t('crisis:other') },
          ...scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
        ]}
        value={scenarioKey}
        onPick={setScenario}
      />
      <SelectField
        label={t('crisis:declare.level')}
        options={LEVELS.map((value) => ({ value, label: t(`crisis:level.${value}`) }))}
        value={level}
        onPick={setLevel}
      />
      <Participants people={people} onChange={setPeople} />
      {isTried && people.length === 0 && (
        <p className="v-signal" role="alert">
          {t('planned.people.missing')}
        </p>
      )}
      <PracticeChoice value={practice} onChange={setPractice} />
    </FormDialog>
  )
}
