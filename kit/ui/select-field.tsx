import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

type Option<Value extends string> = { value: Value; label: string }
type Props<Value extends string> = {
  label: ReactNode
  options: readonly Option<Value>[]
  value: Value
  onPick: (value: Value) => void
  error?: string | undefined
  className?: string | undefined
}

/** A choice of many: a native list under its label, so that every keyboard and screen reader knows it. */
export function SelectField<Value extends string>({ label, options, value, error, onPick, className }: Props<Value>) {
  return (
    <Field data-size="sm" className={className}>
      <Label>{label}</Label>
      <Select
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onPick(event.target.value as Value)}
      >
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  )
}
