import { Button, Heading } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelButton, Dialog } from './dialog.tsx'
import { ProblemText } from './problem-text.tsx'

type Props = {
  isOpen: boolean
  title: string
  /** Verb and object: what the button does. */
  action: string
  children?: ReactNode
  error?: unknown
  isBusy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before something that cannot be taken back. The button says what happens. */
export function ConfirmDialog({ isOpen, title, action, children, error, isBusy, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog open={isOpen} onClose={onClose} closeButton={t('dialog.close')} aria-labelledby={id}>
      <div className="v-stack">
        <Heading level={2} data-size="sm" id={id}>
          {title}
        </Heading>
        {children}
        <ProblemText error={error} />
        <div className="v-btns">
          <Button data-size="sm" onClick={isBusy ? undefined : onConfirm} aria-disabled={isBusy}>
            {action}
          </Button>
          <CancelButton />
        </div>
      </div>
    </Dialog>
  )
}
