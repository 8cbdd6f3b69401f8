import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { STANDINGS, type Standing } from '../../rules/element.ts'
import { KINDS } from '../../rules/kinds.ts'
import { ElementPicker } from '../element-picker.tsx'
import { FactFields } from './fact-fields.tsx'
import type { FormPart } from './form-part.ts'
import { LinkFields } from './link-fields.tsx'
import { TextFields } from './text-fields.tsx'

/** The form of an element, made from the list of kinds: texts, where it stands, facts, sources, links, standing. */
export function ElementForm({ isNew, ...part }: FormPart & { isNew: boolean }) {
  const { t } = useTranslation('strategy')
  const { content, onChange, errorOf } = part
  const { under, mustStandUnder } = KINDS[content.kind]
  return (
    <>
      <TextFields {...part} />
      {under && (
        <ElementPicker
          isSingle
          edition="draft"
          kinds={under}
          label={mustStandUnder ? t('field.parentKey') : t('editor.optional', { name: t('field.parentKey') })}
          value={content.parentKey ? [content.parentKey] : []}
          error={errorOf('parentKey')}
          onChange={([parentKey]) => onChange({ ...content, parentKey: parentKey ?? null })}
        />
      )}
      <FactFields {...part} />
      <LinkFields {...part} />
      <SelectField<Standing>
        label={t('field.standing')}
        options={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))}
        value={content.standing}
        error={errorOf('standing')}
        onPick={(standing) => onChange({ ...content, standing })}
      />
      <Checkbox
        data-size="sm"
        label={t('field.isPublic')}
        description={t('editor.public.about')}
        value="public"
        checked={content.isPublic}
        onChange={(event) => onChange({ ...content, isPublic: event.target.checked })}
      />
      {isNew && (
        <TextField
          label={t('field.key')}
          about={t('editor.key.about')}
          fault={errorOf('key')}
          value={content.key}
          onWrite={(text) => onChange({ ...content, key: text })}
        />
      )}
    </>
  )
}
