import { Button, Dialog, Heading, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'

type Props = {
  title: string
  label: string
  about?: string
  missing: string
  action: string
  isDrastic?: boolean
  error?: unknown
  isBusy?: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason of an act that others will read. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim()) props.onReason(reason.trim())
  }
  return (
    <Dialog
      open
      className={props.isDrastic ? 'v-override' : undefined}
      onClose={props.onClose}
      closeButton={t('dialog.close')}
      aria-labelledby="reason-title"
    >
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="reason-title">
          {props.title}
        </Heading>
        <Textfield
          multiline
          rows={4}
          label={props.label}
          description={props.about}
          value={reason}
          error={isTried && !reason.trim() ? props.missing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemText error={props.error} />
        <div className="v-btns">
          <Button
            type="submit"
            data-size="sm"
            disabled={props.isBusy}
            {...(props.isDrastic ? { 'data-color': 'varde' } : {})}
          >
            {props.action}
          </Button>
          <Button type="button" data-size="sm" variant="secondary" onClick={props.onClose}>
            {t('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
