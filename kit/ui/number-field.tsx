import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { numberTyped } from '../kernel/number-typed.ts'

type Props = {
  label: string
  about?: string
  value: number | null
  onChange: (value: number | null) => void
  isWhole?: boolean
  isDisabled?: boolean
}

/** A number as people write it (`numberTyped`). Empty is null, and so is what may be two numbers: the field then asks for it written otherwise, and no form is sent with it (`hasUnreadNumber`). */
export function NumberField({ label, about, value, onChange, isWhole, isDisabled }: Props) {
  const { t, i18n } = useTranslation()
  const [written, setWritten] = useState(() => shown(value, i18n.language))
  const read = (text: string) => numberTyped(text, { isWhole: isWhole === true, language: i18n.language })
  const isWrong = written.trim() !== '' && read(written) === null
  return (
    <Textfield
      data-size="sm"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      label={label}
      {...(about ? { description: about } : {})}
      value={written}
      disabled={isDisabled ?? false}
      {...(isWrong ? { 'data-unread': '' } : {})}
      error={isWrong ? t(isWhole ? 'number.whole' : 'number.wrong') : undefined}
      onChange={(event) => {
        setWritten(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}

const shown = (value: number | null, language: string) =>
  value === null ? '' : String(value).replace('.', language === 'en' ? '.' : ',')
