import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StopNear, stopsAreAskedBy } from './confirmed-fetch.ts'
import { Dialog } from './dialog.tsx'

type Asked = StopNear & { answer: (tellsNothing: boolean) => void }

/**
 * Asks in place, before words leave near a stop of a crisis room, whether they tell those who wait there of it (`kit/ui/confirmed-fetch.ts`): no rule knows every
 * way to say it, in every language. Whoever says yes is back where they were. The frame of the pages holds it, once.
 */
export function StopAsked() {
  const { t } = useTranslation('kit')
  const [asked, setAsked] = useState<Asked | null>(null)
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      stopsAreAskedBy(
        (near) =>
          new Promise((answer) => {
            from.current = document.activeElement
            setAsked({ ...near, answer })
          }),
      ),
    [],
  )
  if (!asked) return null
  const close = (tellsNothing: boolean) => {
    setAsked(null)
    asked.answer(tellsNothing)
    requestAnimationFrame(() => {
      if (from.current instanceof HTMLElement) from.current.focus()
    })
  }
  return (
    <Dialog
      open
      asks={false}
      onClose={() => close(false)}
      closeButton={t('dialog.close')}
      aria-labelledby="stop-asked"
      aria-describedby="stop-asked-about"
    >
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="stop-asked">
          {t('stop.asked.title')}
        </Heading>
        <p id="stop-asked-about">
          {t(asked.stop === 'victims' ? 'stop.asked.victims' : 'stop.asked.next-of-kin', { number: asked.number })}
        </p>
        <div className="v-btns">
          <Button data-size="sm" onClick={() => close(false)}>
            {t('stop.asked.back')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => close(true)}>
            {t('stop.asked.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
