import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../kit/ui/dialog.tsx'
import { switchUser } from './sign-in-calls.ts'
import { useIdle } from './use-idle.ts'

/**
 * For a shared computer: asks one minute before the session is left alone too long, then signs out. The page also throws
 * itself away when the browser brings it back from its memory.
 */
export function IdleSignOut({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation('access')
  const [isLate, setLate] = useState(false)
  useIdle(minutes, {
    onUsed: () => setLate(false),
    onIdle: (idle) => {
      if (minutes === null) return
      if (idle >= minutes) void switchUser()
      else setLate(idle >= minutes - 1)
    },
  })
  useEffect(() => {
    if (minutes === null) return
    const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    window.addEventListener('pageshow', reload)
    return () => window.removeEventListener('pageshow', reload)
  }, [minutes])
  return (
    <Dialog
      open={isLate}
      asks={false}
      onClose={() => setLate(false)}
      closeButton={t('idle.stay')}
      aria-labelledby="idle-title"
    >
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="idle-title">
          {t('idle.title')}
        </Heading>
        <p>{t('idle.about')}</p>
        <div className="v-btns">
          <Button onClick={() => setLate(false)}>{t('idle.stay')}</Button>
          <Button variant="secondary" onClick={() => void switchUser()}>
            {t('idle.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
