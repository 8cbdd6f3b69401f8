import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { inTree } from '../rules/tree.ts'
import { type ElementView, titleOf } from './strategy-data.ts'

type Props = {
  elements: ElementView[]
  value: readonly string[]
  onChange: (keys: string[]) => void
  label: string
  about?: string
  error?: string | undefined
}

/** One element, or none, from a native list that shows what stands under what. */
export function SingleElement({ elements, value, onChange, label, about, error }: Props) {
  const { t, i18n } = useTranslation('strategy')
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      {about && <Field.Description>{about}</Field.Description>}
      <Select
        value={value[0] ?? ''}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.target.value ? [event.target.value] : [])}
      >
        <Select.Option value="">{t('picker.choose')}</Select.Option>
        {inTree(elements).map(({ element, depth }) => (
          <Select.Option key={element.key} value={element.key} lang={i18n.language}>
            {`${'\u2003'.repeat(depth)}${titleOf(element, i18n.language)}`}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  )
}
