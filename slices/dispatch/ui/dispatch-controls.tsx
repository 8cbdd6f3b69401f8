import { Button } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { type DispatchView, useDispatchAct } from './dispatch-data.ts'
import { RepeatChoice } from './repeat-choice.tsx'

const ACTS = ['start', 'resume', 'pause', 'stop'] as const
type Act = (typeof ACTS)[number]

const started = (again: string | null) => (again === null ? {} : { again: { reason: again } })

type Props = {
  dispatch: DispatchView
  /** What whoever starts it must know before: what goes on at the unit. */
  beforeStart?: ReactNode
  children?: ReactNode
}

/** Start, pause, resume, stop: those this person may do now. On the phone they stand in a bar at the thumb. */
export function DispatchControls({ dispatch, beforeStart, children }: Props) {
  const { t } = useTranslation('dispatch')
  const { count } = useFormats()
  const [asked, setAsked] = useState<Act | null>(null)
  const [again, setAgain] = useState<string | null>(null)
  const act = useDispatchAct(dispatch.id)
  const acts = ACTS.filter((name) => dispatch.abilities.includes(name))
  const close = () => {
    setAsked(null)
    setAgain(null)
    act.reset()
  }
  const first = dispatch.waves[0]
  const waiting = dispatch.counts.waiting
  // Who of those that have it already gets it again is chosen in the question: the number is not known before.
  const isCounted = first !== undefined && !dispatch.repeat
  const goOf = (name: Act | null) => {
    if (name === 'start' && isCounted) return t('act.start.go', { count: first.total })
    return name ? t(`act.${name}`) : ''
  }
  return (
    <>
      {children}
      {acts.length > 0 && (
        <div className={acts.includes('start') ? 'v-btns v-thumb' : 'v-btns'}>
          {acts.map((name) => (
            <Button
              key={name}
              data-size="sm"
              variant={name === 'start' || name === 'resume' ? 'primary' : 'secondary'}
              disabled={act.isPending}
              onClick={() => (name === 'pause' || name === 'resume' ? act.mutate({ path: name }) : setAsked(name))}
            >
              {t(`act.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked ? t(`act.${asked}.title`) : ''}
        action={goOf(asked)}
        error={act.error}
        isBusy={act.isPending}
        onClose={close}
        onConfirm={() =>
          asked && act.mutate({ path: asked, ...(asked === 'start' && { json: started(again) }) }, { onSuccess: close })
        }
      >
        {asked === 'start' && beforeStart}
        {asked === 'start' && first && (
          <p>
            {t('act.start.about', { wave: first.name, count: first.total })}{' '}
            {dispatch.waves.length > 1 && t('act.start.others')}
          </p>
        )}
        {asked === 'start' && dispatch.repeat && (
          <RepeatChoice
            repeat={dispatch.repeat}
            again={again}
            mayAgain={dispatch.abilities.includes('send-again')}
            onChange={setAgain}
          />
        )}
        {asked === 'start' && <p className="v-muted">{t('act.start.frozen')}</p>}
        {asked === 'stop' && <p>{t('act.stop.about', { waiting: count(waiting), total: count(dispatch.total) })}</p>}
      </ConfirmDialog>
    </>
  )
}
