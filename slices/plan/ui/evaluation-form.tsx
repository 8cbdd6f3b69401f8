import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { Target } from '../rules/initiative.ts'
import type { EvaluationInput, InitiativeView } from '../rules/initiative-view.ts'
import { OUTCOMES, progressOf, proposedOutcome } from '../rules/progress.ts'
import { EvaluationConflict, type TheirEvaluation } from './evaluation-conflict.tsx'
import { useInitiativeAct } from './plan-data.ts'
import { useFinding } from './target-section.tsx'
import { todayInNorway } from './today-in-norway.ts'

/** Writes the evaluation. Each target starts with what its numbers say; the meeting decides. */
export function EvaluationForm({ initiative, onClose }: { initiative: InitiativeView; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const [written, setWritten] = useState(() => startOf(initiative))
  const [revision, setRevision] = useState(initiative.evaluation?.revision ?? 0)
  const act = useInitiativeAct(initiative.id, onClose)
  const change = (over: Partial<EvaluationInput>) => setWritten({ ...written, ...over })
  const save = (built: number) =>
    act.mutate({ to: '/evaluation', method: 'PUT', json: { revision: built, evaluation: written } })
  const theirs = theirsOf(act.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(revision)
  }
  return (
    <form className="v-form" onSubmit={submit} noValidate>
      <TextField
        type="date"
        label={t('evaluation.held-on')}
        value={written.heldOn ?? ''}
        onWrite={(text) => change({ heldOn: text || null })}
      />
      <TextField
        label={t('evaluation.present')}
        about={t('evaluation.present.about')}
        value={written.present}
        onWrite={(text) => change({ present: text })}
      />
      {initiative.document.targets.map((target) => (
        <Result
          key={target.id}
          target={target}
          initiative={initiative}
          value={written.results[target.id]}
          onChange={(result) => change({ results: { ...written.results, [target.id]: result } })}
        />
      ))}
      {(['findings', 'lastingImpression'] as const).map((part) => (
        <Textfield
          key={part}
          multiline
          rows={5}
          data-size="sm"
          label={t(`evaluation.${part === 'findings' ? 'findings' : 'impression'}`)}
          description={t(`evaluation.${part === 'findings' ? 'findings' : 'impression'}.about`)}
          value={written[part]}
          onChange={(event) => change({ [part]: event.target.value })}
        />
      ))}
      {theirs ? (
        <EvaluationConflict
          theirs={theirs}
          mine={written}
          onMine={() => {
            setRevision(theirs.revision)
            save(theirs.revision)
          }}
          onTheirs={onClose}
        />
      ) : (
        <ProblemText error={act.error} />
      )}
      <div className="v-btns">
        <Button type="submit" data-size="sm" disabled={act.isPending}>
          {t('evaluation.save')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
          {t('kit:dialog.cancel')}
        </Button>
      </div>
    </form>
  )
}

type ResultValue = EvaluationInput['results'][string]
type ResultProps = {
  target: Target
  initiative: InitiativeView
  value: ResultValue | undefined
  onChange: (value: ResultValue) => void
}

function Result({ target, initiative, value, onChange }: ResultProps) {
  const { t } = useTranslation('plan')
  const finding = useFinding()
  const result = value ?? { outcome: 'not-measured' as const, comment: '' }
  return (
    <fieldset className="v-ini-target">
      <legend>{target.name}</legend>
      <p className="v-meta">{finding(target, progressIn(initiative, target))}</p>
      <SelectField
        label={t('evaluation.outcome')}
        value={result.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        onPick={(outcome) => onChange({ ...result, outcome })}
      />
      <TextField
        label={t('evaluation.comment')}
        value={result.comment}
        onWrite={(text) => onChange({ ...result, comment: text })}
      />
    </fieldset>
  )
}

const progressIn = (initiative: InitiativeView, target: Target) =>
  progressOf(
    target,
    initiative.values.filter((value) => value.targetId === target.id),
    todayInNorway(),
  )

function startOf(initiative: InitiativeView): EvaluationInput {
  const { evaluation, document } = initiative
  const results = document.targets.map((target) => [
    target.id,
    evaluation?.results[target.id] ?? { outcome: proposedOutcome(progressIn(initiative, target)), comment: '' },
  ])
  return {
    heldOn: evaluation?.heldOn ?? null,
    present: evaluation?.present ?? '',
    findings: evaluation?.findings ?? '',
    lastingImpression: evaluation?.lastingImpression ?? '',
    results: Object.fromEntries(results) as EvaluationInput['results'],
  }
}

function theirsOf(error: unknown): TheirEvaluation | null {
  const isConflict = error instanceof Problem && error.code === 'plan.evaluation-changed-meanwhile'
  return isConflict ? ((error.details.theirs as TheirEvaluation | undefined) ?? null) : null
}
