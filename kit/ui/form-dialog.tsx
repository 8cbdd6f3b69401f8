import { Button, Heading } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelButton, Dialog } from './dialog.tsx'
import { focusFault } from './focus-fault.ts'
import { ProblemText } from './problem-text.tsx'
import { hasUnreadNumber } from './unread-number.ts'
import { useOnceReady } from './use-once-ready.ts'

type Props = {
  title: string
  /** Verb and object: what the button does. */
  action: string
  children: ReactNode
  /** More buttons, between the main one and «Avbryt». */
  more?: ReactNode
  error?: unknown
  isBusy?: boolean
  /** What the form is filled from has not come: what is pressed is done when it has. */
  isLoading?: boolean
  /** What it does weighs as much as going against a rule. */
  isDrastic?: boolean
  /** The form keeps all of what is typed in it itself, so leaving asks nothing. */
  keepsItself?: boolean
  onSubmit: () => void
  onClose: () => void
}

/** Below the fold of a long form it would be told to the ear alone. */
const intoView = (note: HTMLElement | null): void => note?.scrollIntoView({ block: 'center' })

/** A form in a dialog: heading, fields, what went wrong, and the two buttons in the same place every time. */
export function FormDialog({
  title,
  action,
  children,
  more,
  error,
  isBusy,
  isLoading = false,
  isDrastic,
  keepsItself,
  onSubmit,
  onClose,
}: Props) {
  const { t } = useTranslation()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { press, isWaiting } = useOnceReady(!isLoading, () => {
    onSubmit()
    if (form.current) focusFault(form.current)
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || isWaiting || hasUnreadNumber(event.currentTarget)) return
    press()
  }
  return (
    <Dialog
      open
      className={isDrastic ? 'v-override' : undefined}
      onClose={onClose}
      asks={!keepsItself}
      isUnderWay={keepsItself && isBusy}
      closeButton={t('dialog.close')}
      aria-labelledby={id}
    >
      <form ref={form} className="v-form" onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs" id={id}>
          {title}
        </Heading>
        {children}
        {error !== null && error !== undefined && (
          <div ref={intoView}>
            <ProblemText error={error} />
          </div>
        )}
        <div className="v-btns">
          <Button
            type="submit"
            data-size="sm"
            aria-disabled={isBusy || isWaiting}
            {...(isDrastic ? { 'data-color': 'varde' } : {})}
          >
            {action}
          </Button>
          {more}
          <CancelButton />
        </div>
      </form>
    </Dialog>
  )
}
