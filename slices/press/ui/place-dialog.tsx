import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'

type Props = {
  title: string
  label: string
  choices: readonly { value: string; label: string }[]
  /** What stands in the list when there is nothing to choose. */
  none: string
  missing: string
  value: string
  onPick: (value: string) => void
  error: unknown
  isBusy: boolean
  onPlace: () => void
  onClose: () => void
  children?: ReactNode
}

/** Ties an inquiry and a case together, from the page of either: one choice, and nothing is sent before it is made. */
export function PlaceDialog({ title, label, choices, none, missing, onPlace, children, ...rest }: Props) {
  const { t } = useTranslation('press-desk')
  const [isTried, setTried] = useState(false)
  const { value, onPick, error, isBusy, onClose } = rest
  const submit = () => {
    setTried(true)
    if (value) onPlace()
  }
  return (
    <FormDialog title={title} action={t('case.save')} error={error} isBusy={isBusy} onSubmit={submit} onClose={onClose}>
      <SelectField
        label={label}
        options={[{ value: '', label: choices.length > 0 ? t('case.choose') : none }, ...choices]}
        value={value}
        onPick={onPick}
        error={isTried && !value ? missing : undefined}
      />
      {children}
    </FormDialog>
  )
}
