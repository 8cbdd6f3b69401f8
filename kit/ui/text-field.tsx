import { Textfield } from '@digdir/designsystemet-react'
import type { HTMLInputTypeAttribute } from 'react'

type Props = {
  label: string
  about?: string | undefined
  value: string
  onWrite: (text: string) => void
  /** What is wrong with what is written, or nothing. */
  fault?: string | false | null | undefined
  /** More than one line. */
  rows?: number
  max?: number
  type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'date' | 'time' | 'datetime-local' | 'url' | 'email' | 'tel' | 'search' | 'number'
  >
  isOff?: boolean
  autoComplete?: string
}

/** A text in a form or dialog, with its label above, help under the label, and what is wrong with it in words. */
export function TextField({ label, about, value, onWrite, fault, rows, max, type, isOff, autoComplete }: Props) {
  const both = {
    'data-size': 'sm' as const,
    label,
    value,
    error: fault || undefined,
    ...(about ? { description: about } : {}),
    ...(max ? { maxLength: max } : {}),
    ...(isOff ? { disabled: true } : {}),
    ...(autoComplete ? { autoComplete } : {}),
  }
  if (rows) return <Textfield multiline rows={rows} {...both} onChange={(event) => onWrite(event.target.value)} />
  return <Textfield {...both} {...(type ? { type } : {})} onChange={(event) => onWrite(event.target.value)} />
}
