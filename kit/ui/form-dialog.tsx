import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from './problem-text.tsx'
import { hasUnreadNumber } from './unread-number.ts'

type Props = {
  title: string
  /** Verb and object: what the button does. */
  action: string
  children: ReactNode
  /** More buttons, between the main one and «Avbryt». */
  more?: ReactNode
  error?: unknown
  isBusy?: boolean
  onSubmit: () => void
  onClose: () => void
}

/** A form in a dialog: heading, fields, what went wrong, and the two buttons in the same place every time. */
export function FormDialog({ title, action, children, more, error, isBusy, onSubmit, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && !hasUnreadNumber(event.currentTarget)) onSubmit()
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('dialog.close')} aria-labelledby={id}>
      <form className="v-form" onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs" id={id}>
          {title}
        </Heading>
        {children}
        <ProblemText error={error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" aria-disabled={isBusy}>
            {action}
          </Button>
          {more}
          <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
