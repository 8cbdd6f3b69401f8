import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { phaseOf, placeOf } from '../rules/course.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { useInitiativeAct } from './plan-data.ts'
import { useCourse } from './use-titles.ts'

/** The course as a line: what is behind, where it stands with what that step still needs, and what comes. */
export function CourseLine({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { stepName } = useCourse()
  const { course, state } = initiative
  const here = placeOf(course, initiative.step)
  const isEnded = state === 'closed' || state === 'stopped'
  return (
    <section className="v-ini-course" id="lopet" aria-labelledby="course-title">
      <SectionHead id="course-title" title={t('course.title')}>
        {t('course.step', { number: here + 1, of: course.length })}
      </SectionHead>
      <ol className="v-path is-one">
        {course.map((step, place) => (
          <li
            key={step.key}
            data-at={place < here || state === 'closed' ? 'done' : place === here ? 'now' : 'next'}
            {...(place === here ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="v-path__name">
              {stepName(step.key)}
              <span className="ds-sr-only">
                {': '}
                {t(place < here || state === 'closed' ? 'course.done' : place === here ? 'course.now' : 'course.next')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {!isEnded && <Needs initiative={initiative} />}
      <Begun initiative={initiative} />
      {initiative.abilities.includes('move') && <Moves initiative={initiative} />}
    </section>
  )
}

function Needs({ initiative: { course, step } }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const here = course[placeOf(course, step)]
  if (!here) return null
  const { needs, missing } = here
  if (needs.length === 0) return <p className="v-body2">{t('course.free')}</p>
  return (
    <>
      <p className="v-strong v-body2">
        {missing.length === 0 ? t('course.ready') : t('course.lacks', { count: missing.length })}
      </p>
      <ul className="v-checks v-ini-needs">
        {needs.map((need) => (
          <li key={need} className={missing.includes(need) ? 'open' : undefined}>
            {t(missing.includes(need) ? `need.${need}.open` : `need.${need}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The messages that have come of it, with the way to the thread where they stand. */
function Begun({ initiative: { id, messages } }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  if (!messages) return null
  return (
    <p className="v-body2 v-line">
      {t('course.messages', { count: messages.count, date: date(messages.firstAt) })}{' '}
      <Link to="/strategi/trad" search={{ fra: 'initiative', id }} className="v-link">
        {t('course.thread')}
      </Link>
    </p>
  )
}

function Moves({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { stepName } = useCourse()
  const [isBack, setBack] = useShown<true>()
  const act = useInitiativeAct(initiative.id)
  const { course, isReached } = initiative
  const here = placeOf(course, initiative.step)
  const current = course[here]
  const next = course[here + 1]
  const skips = next?.needs.includes('decided') && isReached ? course[here + 2] : undefined
  const hasStarted = initiative.state === 'running' || initiative.state === 'evaluating'
  const earlier = course.slice(0, here).filter((_, place) => !hasStarted || phaseOf(course, place) !== 'planning')
  const isReady = current?.missing.length === 0
  const move = (to: string, note = '') =>
    act.mutate({ to: '/move', json: { to, note } }, { onSuccess: () => setBack(null) })
  return (
    <>
      {!isBack && <ProblemText error={act.error} />}
      <div className="v-btns v-ini-moves">
        {next && (
          <Button
            data-size="sm"
            variant={isReady ? 'primary' : 'secondary'}
            disabled={!isReady || act.isPending}
            onClick={() => move((skips ?? next).key)}
          >
            {t('course.move', { step: stepName((skips ?? next).key) })}
          </Button>
        )}
        {skips && next && isReady && (
          <button type="button" className="v-link" onClick={() => move(next.key)}>
            {t('course.move', { step: stepName(next.key) })}
          </button>
        )}
        {earlier.length > 0 && (
          <button type="button" className="v-link" onClick={() => setBack(true)}>
            {t('course.back')}
          </button>
        )}
      </div>
      {isBack && (
        <BackDialog
          steps={earlier.map(({ key }) => ({ value: key, label: stepName(key) }))}
          error={act.error}
          isBusy={act.isPending}
          onBack={move}
          onClose={() => setBack(null)}
        />
      )}
    </>
  )
}

type BackProps = {
  steps: { value: string; label: string }[]
  error: unknown
  isBusy: boolean
  onBack: (to: string, note: string) => void
  onClose: () => void
}

function BackDialog({ steps, error, isBusy, onBack, onClose }: BackProps) {
  const { t } = useTranslation('plan')
  const [to, setTo] = useState(steps.at(-1)?.value ?? '')
  return (
    <ReasonDialog
      title={t('course.back.title')}
      action={t('course.back.do')}
      label={t('course.back.note')}
      about={t('course.back.about')}
      missing={t('course.back.missing')}
      error={error}
      isBusy={isBusy}
      onReason={(note) => onBack(to, note)}
      onClose={onClose}
    >
      <SelectField label={t('course.back.to')} options={steps} value={to} onPick={setTo} />
    </ReasonDialog>
  )
}
