import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../../kit/kernel/caller.ts'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { FieldValue } from '../../rules/comparison.ts'
import type { Field } from '../../rules/fields.ts'
import { KINDS } from '../../rules/kinds.ts'
import { withField } from '../../rules/merge.ts'
import { ElementPicker } from '../element-picker.tsx'
import type { FormPart } from './form-part.ts'

/** What is the same in all languages: one field a fact, by its type in the list of kinds. */
export function FactFields({ content, onChange, errorOf }: FormPart) {
  return Object.entries(KINDS[content.kind].data ?? {}).map(([name, field]) => (
    <Fact
      key={name}
      name={name}
      field={field}
      value={content.data[name]}
      errorOf={errorOf}
      onChange={(at, value) => onChange(withField(content, at, value))}
    />
  ))
}

type FactProps = {
  name: string
  field: Field
  value: unknown
  errorOf: FormPart['errorOf']
  onChange: (field: string, value: FieldValue) => void
}

function Fact({ name, field, value, errorOf, onChange }: FactProps) {
  const { t } = useTranslation('strategy')
  const at = `data.${name}`
  const label = field.required ? t(`fact.${name}`) : t('editor.optional', { name: t(`fact.${name}`) })
  const [error, set] = [errorOf(at), (next: FieldValue) => onChange(at, next)]
  if (field.type === 'choice')
    return (
      <SelectField
        label={label}
        options={[
          { value: '', label: t(field.required ? 'picker.choose' : 'value.none') },
          ...field.of.map((one) => ({ value: one, label: t(`value.${name}.${one}`) })),
        ]}
        value={(value as string | null) ?? ''}
        error={error}
        onPick={(next) => set(next || null)}
      />
    )
  if (field.type === 'key')
    return (
      <ElementPicker
        isSingle
        edition="draft"
        kinds={field.kinds}
        label={label}
        value={value ? [value as string] : []}
        error={error}
        onChange={([next]) => set(next ?? null)}
      />
    )
  if (field.type === 'texts')
    return LANGUAGES.map((language) => (
      <Textfield
        key={language}
        data-size="sm"
        lang={language}
        label={t('field.in-language', { name: label, language: t(`tongue.${language}`) })}
        value={(value as Record<string, string> | null)?.[language] ?? ''}
        error={errorOf(`${at}.${language}`) ?? (language === 'nb' ? error : undefined)}
        onChange={(event) => onChange(`${at}.${language}`, event.target.value || null)}
      />
    ))
  return <PlainFact label={label} field={field} value={value} error={error} onChange={set} />
}

type PlainProps = {
  label: string
  field: Field
  value: unknown
  error: string | undefined
  onChange: (value: FieldValue) => void
}
const TYPES: Partial<Record<Field['type'], 'date' | 'url'>> = { day: 'date', address: 'url' }

function PlainFact({ label, field, value, error, onChange }: PlainProps) {
  const { t } = useTranslation('strategy')
  const isNumber = field.type === 'whole' || field.type === 'number'
  const read = (text: string): FieldValue => {
    if (text === '') return null
    if (field.type === 'words') return text.split(/[\s,]+/).filter(Boolean)
    const number = Number(text.replace(',', '.'))
    return isNumber && Number.isFinite(number) ? number : text
  }
  const about = field.type === 'period' ? 'editor.period' : field.type === 'words' ? 'editor.words' : null
  const limits = field.type === 'whole' ? t('editor.from-to', { min: field.min, max: field.max }) : undefined
  return (
    <Textfield
      data-size="sm"
      label={label}
      description={about ? t(about) : limits}
      type={TYPES[field.type] ?? 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      defaultValue={Array.isArray(value) ? value.join(', ') : String(value ?? '')}
      error={error}
      onChange={(event) => onChange(read(event.target.value))}
    />
  )
}
