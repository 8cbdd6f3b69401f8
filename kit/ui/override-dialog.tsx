import { Button, Checkbox, Dialog, Heading, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from './problem-text.tsx'

const SHORTEST_REASON = 10

type Props = {
  isOpen: boolean
  title: string
  action: string
  /** What happens, in numbers. */
  consequence: ReactNode
  /** The sentence a person confirms a second time. */
  confirmation: string
  error?: unknown
  isBusy?: boolean
  onOverride: (reason: string) => void
  onClose: () => void
}

/** Going against a rule: the consequence in numbers, a reason, a second confirmation, and that it stands in the log. */
export function OverrideDialog(props: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST_REASON
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort && isSure) props.onOverride(reason.trim())
  }
  return (
    <Dialog
      className="v-override"
      open={props.isOpen}
      onClose={props.onClose}
      closeButton={t('dialog.close')}
      aria-labelledby="override-title"
    >
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id="override-title">
          {props.title}
        </Heading>
        <div>{props.consequence}</div>
        <Textfield
          multiline
          rows={3}
          label={t('override.reason')}
          description={t('override.reason.about')}
          error={isTried && isShort ? t('override.reason.missing') : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Checkbox
          label={props.confirmation}
          checked={isSure}
          error={isTried && !isSure ? t('override.confirm.missing') : undefined}
          onChange={(event) => setSure(event.target.checked)}
        />
        <p className="v-meta">{t('override.log')}</p>
        <ProblemText error={props.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" data-color="varde" disabled={props.isBusy}>
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
