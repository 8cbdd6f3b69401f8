import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  about?: string
  value: number | null
  onChange: (value: number | null) => void
  isWhole?: boolean
  isDisabled?: boolean
}

/** A number as people write it, with a comma or a full stop and spaces between thousands. Empty is null. */
export function NumberField({ label, about, value, onChange, isWhole, isDisabled }: Props) {
  const { t, i18n } = useTranslation()
  const [written, setWritten] = useState(() => shown(value, i18n.language))
  const parsed = numberOf(written)
  const isWrong = written.trim() !== '' && (parsed === null || (isWhole === true && !Number.isInteger(parsed)))
  return (
    <Textfield
      data-size="sm"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      label={label}
      {...(about ? { description: about } : {})}
      value={written}
      disabled={isDisabled ?? false}
      error={isWrong ? t(isWhole ? 'number.whole' : 'number.wrong') : undefined}
      onChange={(event) => {
        setWritten(event.target.value)
        const next = numberOf(event.target.value)
        onChange(next !== null && isWhole && !Number.isInteger(next) ? null : next)
      }}
    />
  )
}

const shown = (value: number | null, language: string) =>
  value === null ? '' : String(value).replace('.', language === 'en' ? '.' : ',')

function numberOf(written: string): number | null {
  const plain = written.replaceAll(/\s/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
