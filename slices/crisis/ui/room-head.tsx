import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useTitle } from '../../../kit/ui/use-title.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useCrisisTitle } from './crisis-title.ts'
import { PracticeTime } from './practice-time.tsx'

type Props = { crisis: CrisisView; clock?: ReactNode; strip?: ReactNode; children?: ReactNode }

/** The head of the room: what it is, how serious, who handles it, how long it has lasted, and the clock. `strip` stands where it has gone. */
export function RoomHead({ crisis, clock, strip, children }: Props) {
  const { t } = useTranslation('crisis')
  const part = useRef<HTMLDivElement>(null)
  const isGone = useGone(part)
  const now = useNow(10_000)
  const title = useCrisisTitle()(crisis)
  useTitle(title)
  const isExercise = crisis.mode === 'exercise'
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(crisis.declaredAt)) / 60_000))
  return (
    <header className="v-alarm c-1-12" data-mode={crisis.state === 'closed' ? 'closed' : crisis.mode}>
      {isExercise && (
        <p className="v-band">
          <b>{t('mode.exercise')}</b> <span>{t('exercise.about')}</span>
        </p>
      )}
      <div className="v-alarm__in">
        <div className="v-alarm__what">
          <p className="v-alarm__meta">
            {t(`mode.${crisis.mode}`)} · {crisis.number} · {t(`level.${crisis.level}`)} ·{' '}
            {t('head.declared', { at: crisis.declaredAt })} · {t('head.owner')} <b data-data>{crisis.ownerUnit.name}</b>
          </p>
          <h1 data-data={crisis.what ? '' : undefined} tabIndex={-1}>
            {title}
          </h1>
          {crisis.place && (
            <p className="v-alarm__place" data-data>
              {crisis.place}
            </p>
          )}
          {children && <div className="v-btns">{children}</div>}
        </div>
        <div className="v-alarm__clock" ref={part}>
          {crisis.closedAt ? (
            <p>{t('head.closed', { at: crisis.closedAt })}</p>
          ) : (
            <>
              <p className="v-alarm__since">{t('head.since', { count: minutes })}</p>
              {crisis.practice && <PracticeTime paces={crisis.practice.paces} />}
              {clock}
            </>
          )}
        </div>
      </div>
      {isGone && !crisis.closedAt && strip}
    </header>
  )
}

/** Has it been scrolled off the top of the screen? */
function useGone(part: RefObject<HTMLElement | null>): boolean {
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    if (!part.current) return
    const watch = new IntersectionObserver(([one]) => {
      if (one) setGone(!one.isIntersecting && one.boundingClientRect.bottom <= 0)
    })
    watch.observe(part.current)
    return () => watch.disconnect()
  }, [part])
  return isGone
}
