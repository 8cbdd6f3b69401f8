import { Button, Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { usePlanAct } from './plan-data.ts'

type Target = PlanView['testCalls']['targets'][number]

/** Rings numbers to try them, and says how the duty telephones did the last time. */
export function PlanTestCalls({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const [isAsking, setAsking] = useState(false)
  const nameOf = useTargetName()
  const { isPossible, ringing, targets } = plan.testCalls
  const mayRing = isPossible && plan.abilities.includes('write') && plan.revision > 0 && targets.length > 0
  const silent = targets.filter((one) => one.triedOn && one.answeredOn !== one.triedOn)
  return (
    <div className="v-testcalls">
      <p role="status">{ringing.length > 0 && t('test-call.ringing', { count: ringing.length })}</p>
      {silent.length > 0 && (
        <ul className="v-list">
          {silent.map((one) => (
            <li key={one.number} className="v-signal">
              {t('test-call.silent', { who: nameOf(one), day: date(one.triedOn!) })}
            </li>
          ))}
        </ul>
      )}
      {mayRing && (
        <Button variant="secondary" data-size="sm" disabled={ringing.length > 0} onClick={() => setAsking(true)}>
          {t('test-call')}
        </Button>
      )}
      {isAsking && <TestCallDialog plan={plan} onClose={() => setAsking(false)} />}
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
  const [numbers, setNumbers] = useState(targets.map((one) => one.number))
  const [anyHour, setAnyHour] = useState(false)
  const act = usePlanAct(plan.unit.id, onClose)
  const mayGo = numbers.length > 0 && (isWorkingTime || anyHour)
  return (
    <FormDialog
      title={t('test-call')}
      action={t('test-call.go', { count: numbers.length })}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => mayGo && act.mutate({ act: 'test-calls', numbers, anyHour })}
    >
      <p>{t('test-call.about')}</p>
      <Fieldset>
        <Fieldset.Legend>{t('test-call.who')}</Fieldset.Legend>
        {targets.map((one) => (
          <Checkbox
            key={one.number}
            data-size="sm"
            label={`${nameOf(one)}, ${one.number}`}
            description={one.triedOn ? t(lastKey(one), { day: date(one.triedOn) }) : undefined}
            checked={numbers.includes(one.number)}
            onChange={(event) =>
              setNumbers(
                event.target.checked ? [...numbers, one.number] : numbers.filter((other) => other !== one.number),
              )
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
