import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { switchUser } from './sign-in-calls.ts'

const MINUTE = 60_000
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const

/**
 * For a shared computer: asks one minute before the session is left alone too long, then signs out. The page also throws
 * itself away when the browser brings it back from its memory.
 */
export function IdleSignOut({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation('access')
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (minutes === null) return
    let last = Date.now()
    const isUsed = () => {
      last = Date.now()
      setLate(false)
    }
    const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    const timer = setInterval(() => {
      const idle = Date.now() - last
      if (idle >= minutes * MINUTE) void switchUser()
      else if (idle >= (minutes - 1) * MINUTE) setLate(true)
    }, 5000)
    for (const sign of SIGNS) window.addEventListener(sign, isUsed, { passive: true, capture: true })
    window.addEventListener('pageshow', reload)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, isUsed, { capture: true })
      window.removeEventListener('pageshow', reload)
    }
  }, [minutes])
  return (
    <Dialog open={isLate} onClose={() => setLate(false)} closeButton={t('idle.stay')} aria-labelledby="idle-title">
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
