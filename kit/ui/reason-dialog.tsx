import { Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelButton, Dialog } from './dialog.tsx'
import { focusFault } from './focus-fault.ts'
import { ProblemText } from './problem-text.tsx'

const SHORTEST_OVERRIDE = 10

type Props = {
  title: string
  action: string
  /** What happens, in numbers. */
  children?: ReactNode
  /** The question and its help; those of an override when left out. */
  label?: string
  about?: string
  missing?: string
  isDrastic?: boolean
  /** The sentence a person confirms a second time: going against a rule, with a reason of some length. */
  confirmation?: string
  error?: unknown
  isBusy?: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason of an act that others will read; with `confirmation` twice, and it says that it stands in the log. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const [isTried, setTried] = useState(false)
  const { confirmation } = props
  const isDrastic = props.isDrastic || confirmation !== undefined
  const isShort = reason.trim().length < (confirmation ? SHORTEST_OVERRIDE : 1)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!props.isBusy && !isShort && (isSure || !confirmation)) props.onReason(reason.trim())
    focusFault(event.currentTarget)
  }
  return (
    <Dialog
      open
      className={isDrastic ? 'v-override' : undefined}
      onClose={props.onClose}
      closeButton={t('dialog.close')}
      aria-labelledby={id}
    >
      <form className="v-stack" onSubmit={submit} noValidate>
        <Heading level={2} data-size="sm" id={id}>
          {props.title}
        </Heading>
        {props.children && <div className="v-stack">{props.children}</div>}
        <Textfield
          multiline
          rows={3}
          label={props.label ?? t('override.reason')}
          description={props.label ? props.about : t('override.reason.about')}
          error={isTried && isShort ? (props.missing ?? t('override.reason.missing')) : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {confirmation && (
          <>
            <Checkbox
              label={confirmation}
              checked={isSure}
              error={isTried && !isSure ? t('override.confirm.missing') : undefined}
              onChange={(event) => setSure(event.target.checked)}
            />
            <p className="v-meta">{t('override.log')}</p>
          </>
        )}
        <ProblemText error={props.error} />
        <div className="v-btns">
          <Button
            type="submit"
            data-size="sm"
            aria-disabled={props.isBusy}
            {...(isDrastic ? { 'data-color': 'varde' } : {})}
          >
            {props.action}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  )
}
