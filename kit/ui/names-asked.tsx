import { Button, Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namesAreAskedBy } from './confirmed-fetch.ts'
import { Dialog } from './dialog.tsx'

type Asked = { words: string; answer: (isCleared: boolean) => void }

/**
 * Asks in place, before it is written, whether what looks like the name of somebody in custody is one (`kit/ui/confirmed-fetch.ts`). Whoever says no
 * is back at the text, which stands as it was. The frame of the pages holds it, once.
 */
export function NamesAsked() {
  const { t } = useTranslation('kit')
  const [asked, setAsked] = useState<Asked | null>(null)
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      namesAreAskedBy(
        (words) =>
          new Promise((answer) => {
            from.current = document.activeElement
            setAsked({ words, answer })
          }),
      ),
    [],
  )
  if (!asked) return null
  const close = (isCleared: boolean) => {
    setAsked(null)
    asked.answer(isCleared)
    // When the dialog is gone: while it stands, what lies behind it takes no focus.
    requestAnimationFrame(() => from.current instanceof HTMLElement && from.current.focus())
  }
  return (
    <Dialog
      open
      asks={false}
      onClose={() => close(false)}
      closeButton={t('dialog.close')}
      aria-labelledby="names-asked"
    >
      <div className="v-stack">
        <Heading level={2} data-size="sm" id="names-asked">
          {t('names.asked.title')}
        </Heading>
        <p>{t('names.asked.about', { words: asked.words })}</p>
        <div className="v-btns">
          <Button data-size="sm" onClick={() => close(false)}>
            {t('names.asked.back')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => close(true)}>
            {t('names.asked.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
