import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { usePlanAct } from './plan-data.ts'

type Target = PlanView['testCalls']['targets'][number]

/** A protected person is chosen as who they are, everybody else by the number. */
const keyOf = ({ number, personId }: Target) => personId ?? number ?? ''

function picked(targets: readonly Target[], chosen: readonly string[]) {
  const all = targets.filter((one) => chosen.includes(keyOf(one)))
  return {
    numbers: all.flatMap(({ number }) => number ?? []),
    personIds: all.flatMap(({ personId }) => personId ?? []),
  }
}

/** Rings numbers to try them, and says how the duty telephones did the last time. */
export function PlanTestCalls({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const [isAsking, setAsking] = useShown<true>()
  const nameOf = useTargetName()
  const { isPossible, ringing, targets } = plan.testCalls
  const mayRing = isPossible && plan.abilities.includes('write') && plan.revision > 0 && targets.length > 0
  const silent = targets.filter((one) => one.triedOn && one.answeredOn !== one.triedOn)
  return (
    <div className="v-testcalls">
      <p role="status">{ringing > 0 && t('test-call.ringing', { count: ringing })}</p>
      {silent.length > 0 && (
        <ul className="v-list">
          {silent.map((one) => (
            <li key={keyOf(one)} className="v-signal">
              {t('test-call.silent', { who: nameOf(one), day: date(one.triedOn!) })}
            </li>
          ))}
        </ul>
      )}
      {mayRing && (
        <Button variant="secondary" data-size="sm" disabled={ringing > 0} onClick={() => setAsking(true)}>
          {t('test-call')}
        </Button>
      )}
      {isAsking && <TestCallDialog plan={plan} onClose={() => setAsking(null)} />}
    </div>
  )
}

/** The office, or whose number it is; never a person. */
function useTargetName(): (target: Target) => string {
  const { t } = useTranslation(['crisis', 'organisation'])
  return ({ contact, duty }) => (duty ? t(`organisation:duty.${duty}`) : t(`crisis:contact.${contact}`))
}

function TestCallDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const nameOf = useTargetName()
  const { targets, isWorkingTime } = plan.testCalls
  const [chosen, setChosen] = useState(targets.map(keyOf))
  const [anyHour, setAnyHour] = useState(false)
  const act = usePlanAct(plan.unit.id, onClose)
  const mayGo = chosen.length > 0 && (isWorkingTime || anyHour)
  return (
    <FormDialog
      title={t('test-call')}
      action={t('test-call.go', { count: chosen.length })}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => mayGo && act.mutate({ act: 'test-calls', ...picked(targets, chosen), anyHour })}
    >
      <p>{t('test-call.about')}</p>
      <Fieldset>
        <Fieldset.Legend>{t('test-call.who')}</Fieldset.Legend>
        {targets.map((one) => (
          <Checkbox
            key={keyOf(one)}
            data-size="sm"
            label={`${nameOf(one)}, ${one.number ?? t('test-call.shielded')}`}
            description={one.triedOn ? t(lastKey(one), { day: date(one.triedOn) }) : undefined}
            checked={chosen.includes(keyOf(one))}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, keyOf(one)] : chosen.filter((other) => other !== keyOf(one)))
            }
          />
        ))}
      </Fieldset>
      {!isWorkingTime && (
        <Checkbox
          data-size="sm"
          label={t('test-call.any-hour')}
          description={t('test-call.any-hour.help')}
          checked={anyHour}
          onChange={(event) => setAnyHour(event.target.checked)}
        />
      )}
    </FormDialog>
  )
}

const lastKey = ({ triedOn, answeredOn }: Target) => (triedOn === answeredOn ? 'test-call.answered' : 'test-call.not')
