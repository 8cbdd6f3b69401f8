import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { PersonPicker } from '../../organisation/ui/index.ts'
import type { AfterwardsView, FindingKind, FindingView } from '../rules/afterwards-view.ts'
import { ROLES, type Role } from '../rules/crisis.ts'
import { useAfterAct } from './afterwards-data.ts'
import { todayInNorway } from './today.ts'

export function EvaluationForm({ id, after, onClose }: { id: string; after: AfterwardsView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const { evaluation } = after
  const [heldOn, setHeldOn] = useState(evaluation.heldOn ?? todayInNorway())
  const [impression, setImpression] = useState(evaluation.impression)
  const act = useAfterAct(id, onClose)
  const json = { heldOn: heldOn || null, impression: impression.trim(), revision: evaluation.revision }
  return (
    <FormDialog
      title={t('after.evaluate')}
      action={t('step.say.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => act.mutate({ path: 'evaluation', method: 'PUT', json })}
    >
      <Textfield
        type="date"
        label={t('after.held')}
        value={heldOn}
        onChange={(event) => setHeldOn(event.target.value)}
      />
      <Textfield
        multiline
        rows={5}
        label={t('after.impression')}
        description={t('after.impression.help')}
        maxLength={4000}
        value={impression}
        onChange={(event) => setImpression(event.target.value)}
      />
    </FormDialog>
  )
}

export function FindingForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const [kind, setKind] = useState<FindingKind>('change')
  const [text, setText] = useState('')
  const [ownerId, setOwner] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useAfterAct(id, onClose)
  return (
    <FormDialog
      title={t('after.finding.add')}
      action={t('tasks.add.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        const json = { kind, text: text.trim(), ownerId: ownerId || null, dueOn: dueOn || null }
        if (text.trim()) act.mutate({ path: 'findings', json })
      }}
    >
      <Pick<FindingKind>
        legend={t('after.finding.kind')}
        options={[
          { value: 'change', label: t('after.kind.change') },
          { value: 'keep', label: t('after.kind.keep') },
        ]}
        value={kind}
        onPick={setKind}
      />
      <Textfield
        multiline
        rows={3}
        label={t('after.finding')}
        description={t('after.no-names')}
        maxLength={600}
        value={text}
        error={isTried && !text.trim() ? t('after.finding.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <PersonPicker
        label={t('after.owner')}
        about={t('after.owner.help')}
        value={ownerId}
        onPick={(personId) => setOwner(personId)}
      />
      <Textfield type="date" label={t('after.due')} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
    </FormDialog>
  )
}

type LessonProps = { id: string; finding: FindingView; onClose: () => void }

/** Into the plan: a line that a role does next time, or what the next exercise is about. */
export function LessonForm({ id, finding, onClose }: LessonProps) {
  const { t } = useTranslation('crisis')
  const [what, setWhat] = useState<'card' | 'exercise'>('card')
  const [text, setText] = useState(finding.text.slice(0, 300))
  const [role, setRole] = useState<Role>('leader')
  const [dueMinutes, setDue] = useState<number | null>(30)
  const [scenarioOnly, setOnly] = useState(true)
  const [on, setOn] = useState('')
  const act = useAfterAct(id, onClose)
  const json = what === 'card' ? { what, role, text, dueMinutes, scenarioOnly } : { what, on, text }
  const isMissing = !text.trim() || (what === 'exercise' && !on)
  return (
    <FormDialog
      title={t('after.into-plan')}
      action={t('after.into-plan.go')}
      error={act.error}
      isBusy={act.isPending || isMissing}
      onClose={onClose}
      onSubmit={() => act.mutate({ path: `findings/${encodeURIComponent(finding.id)}/plan`, json })}
    >
      <p>{t('after.into-plan.about')}</p>
      <Pick
        legend={t('after.into-plan.what')}
        options={[
          { value: 'card', label: t('after.into-plan.card') },
          { value: 'exercise', label: t('after.into-plan.exercise') },
        ]}
        value={what}
        onPick={setWhat}
      />
      <Textfield
        label={t(what === 'card' ? 'tasks.text' : 'form.exercise.goal')}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {what === 'card' ? (
        <>
          <SelectField
            label={t('tasks.role')}
            options={ROLES.filter((one) => one !== 'told' && one !== 'participant').map((value) => ({
              value,
              label: t(`role.${value}`),
            }))}
            value={role}
            onPick={setRole}
          />
          <NumberField isWhole label={t('form.card.within')} value={dueMinutes} onChange={setDue} />
          <Checkbox
            label={t('after.into-plan.only')}
            checked={scenarioOnly}
            onChange={(event) => setOnly(event.target.checked)}
          />
        </>
      ) : (
        <Textfield
          type="date"
          label={t('form.exercise.on')}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      )}
    </FormDialog>
  )
}
