import { Button, Heading, ValidationMessage } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type Named, namesAreAskedBy } from './confirmed-fetch.ts'
import { Dialog } from './dialog.tsx'
import { fieldWith } from './field-with.ts'

type Asked = Named & { answer: (isCleared: boolean) => void }
/** The field that holds the words, for as long as they stand there. */
type Fault = { place: Element; words: string }

const LOOK_MS = 50
/** A form of several steps goes back to the step that has the field first. */
const LOOKS = 20

/**
 * Asks in place, before it is written, whether what looks like the name of somebody in custody is one (`kit/ui/confirmed-fetch.ts`). Whoever says no
 * is back at the text, which stands as it was: in the field that holds the words, which says what is wrong. The frame of the pages holds it, once.
 */
export function NamesAsked() {
  const { t } = useTranslation('kit')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const from = useRef<Element | null>(null)
  useEffect(
    () =>
      namesAreAskedBy(
        (named) =>
          new Promise((answer) => {
            from.current = document.activeElement
            setFault(null)
            setAsked({ ...named, answer })
          }),
      ),
    [],
  )
  const toText = ({ words, excerpts }: Named, left = LOOKS): void => {
    const field = fieldWith(excerpts)
    if (left === LOOKS && from.current instanceof HTMLElement) from.current.focus()
    if (!field && left > 0) return void setTimeout(() => toText({ words, excerpts }, left - 1), LOOK_MS)
    const place = field?.closest('ds-field')
    if (field && place) {
      setFault({ place, words })
      field.addEventListener('input', () => setFault(null), { once: true })
    }
    field?.focus()
  }
  const close = (isCleared: boolean) => {
    if (!asked) return
    setAsked(null)
    asked.answer(isCleared)
    // When the dialog is gone: while it stands, what lies behind it takes no focus.
    requestAnimationFrame(() => {
      if (!isCleared) toText(asked)
      else if (from.current instanceof HTMLElement) from.current.focus()
    })
  }
  return (
    <>
      {fault?.place.isConnected &&
        createPortal(
          <ValidationMessage>{t('names.asked.fault', { words: fault.words })}</ValidationMessage>,
          fault.place,
        )}
      {asked && (
        <Dialog
          open
          asks={false}
          onClose={() => close(false)}
          closeButton={t('dialog.close')}
          aria-labelledby="names-asked"
          aria-describedby="names-asked-about"
        >
          <div className="v-stack">
            <Heading level={2} data-size="sm" id="names-asked">
              {t('names.asked.title')}
            </Heading>
            <p id="names-asked-about">{t('names.asked.about', { words: asked.words })}</p>
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
      )}
    </>
  )
}
