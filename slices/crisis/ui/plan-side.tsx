import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { type ReportedStep, STEPS } from '../rules/readiness.ts'
import { usePlanAct } from './plan-data.ts'
import { todayInNorway } from './today.ts'

/** How far the roll-out has come here, and the versions of the plan. */
export function PlanSide({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const [saying, setSaying] = useShown<ReportedStep>()
  const reached = plan.step ? STEPS.indexOf(plan.step) : -1
  const maySay = plan.abilities.includes('write') && plan.revision > 0
  return (
    <>
      <section>
        <SectionHead title={t('rollout')} />
        <ol className="v-rollsteps">
          {STEPS.map((step, at) => {
            const said = plan.reported.find((one) => one.step === step)
            return (
              <li key={step} data-reached={at <= reached ? '' : undefined}>
                <span>
                  {at <= reached ? <span aria-hidden="true">✓ </span> : null}
                  {t(`step.${step}`)}
                  {at <= reached && <span className="ds-sr-only">, {t('step.reached')}</span>}
                </span>
                {said && (
                  <span className="v-meta v-own-line">
                    {date(said.on)} <span data-data>{said.note}</span>
                  </span>
                )}
                {step !== 'set-up' && maySay && (
                  <button type="button" className="v-link" onClick={() => setSaying(step)}>
                    {t(said ? 'step.change' : 'step.say')}
                    <span className="ds-sr-only"> {t(`step.${step}`)}</span>
                  </button>
                )}
              </li>
            )
          })}
        </ol>
      </section>
      <section className="v-crisis-part">
        <SectionHead title={t('versions')} />
        {plan.versions.length === 0 ? (
          <p>{t('versions.none')}</p>
        ) : (
          <ul className="v-holders">
            {plan.versions.map((one) => (
              <li key={one.number}>
                <span>
                  {t('versions.one', { number: one.number, from: date(one.revisedOn), to: date(one.reviseBy) })}
                </span>
                <span className="v-meta">
                  {t('versions.approved', { at: date(one.approvedAt) })}{' '}
                  <span data-data>{one.approvedBy.name ?? t('somebody')}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {saying && <SayStep plan={plan} step={saying} onClose={() => setSaying(null)} />}
    </>
  )
}

function SayStep({ plan, step, onClose }: { plan: PlanView; step: ReportedStep; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const said = plan.reported.find((one) => one.step === step)
  const [on, setOn] = useState(said?.on ?? todayInNorway())
  const [note, setNote] = useState(said?.note ?? '')
  const act = usePlanAct(plan.unit.id, onClose)
  return (
    <FormDialog
      title={t(`step.say.${step}`)}
      action={t('step.say.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => act.mutate({ act: 'steps', step, on, note: note.trim() })}
    >
      <Textfield type="date" label={t('step.on')} value={on} onChange={(event) => setOn(event.target.value)} />
      <Textfield
        label={t('step.note')}
        description={t('step.note.help')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}

function WaitsFor({ approvers }: Pick<PlanView, 'approvers'>) {
  const { t } = useTranslation('crisis')
  if (approvers.length === 0) return <p>{t('plan.nobody')}</p>
  return (
    <p>
      {t('plan.waits')} <span data-data>{approvers.map(({ displayName }) => displayName).join(', ')}</span>
    </p>
  )
}

/** Whom it waits for, and their yes: what is written holds from now on. */
export function ApprovePlan({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const act = usePlanAct(plan.unit.id)
  const problem = act.error
  if (!plan.hasChanges) return null
  return (
    <div className="v-note c-3-12" role="status">
      <p>
        {t(plan.approved ? 'plan.changed' : 'plan.unapproved')} <span data-data>{plan.changedBy?.name}</span>
      </p>
      {plan.isOwn && <p>{t('plan.own')}</p>}
      {!plan.abilities.includes('approve') && <WaitsFor approvers={plan.approvers} />}
      {plan.abilities.includes('approve') && (
        <div className="v-btns">
          <Button
            data-size="sm"
            disabled={act.isPending}
            onClick={() => act.mutate({ act: 'approve', revision: plan.revision })}
          >
            {t('plan.approve')}
          </Button>
        </div>
      )}
      {problem && <PlanProblem error={problem} />}
    </div>
  )
}

function PlanProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('crisis')
  const faults = (error as { details?: { faults?: string[] } }).details?.faults
  return (
    <>
      <ProblemText error={error} />
      {faults && (
        <ul className="v-list">
          {faults.map((fault) => (
            <li key={fault}>{t(`plan.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
