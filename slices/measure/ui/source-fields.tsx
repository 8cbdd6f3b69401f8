import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { ConnectorKind, MetricMapping, SourceSettings } from '../rules/connect/ask.ts'
import type { SourceFault } from '../rules/connect/source-fault.ts'
import { MAPPED_KINDS, MENTION_KINDS, SUBJECT_KINDS } from '../rules/connect/source-kinds.ts'
import { SOURCE_RHYTHMS, type SourceRhythm } from '../rules/connect/source-view.ts'
import { MappingRows } from './mapping-rows.tsx'

/** What a person has written of a source so far; an empty secret keeps the one there is. */
export type SourceWritten = {
  settings: SourceSettings
  mapping: MetricMapping[]
  rhythm: SourceRhythm
  isPaused: boolean
  secret: string
}
type Props = {
  kind: ConnectorKind
  written: SourceWritten
  isNew: boolean
  hasSecret: boolean
  fault: SourceFault | null
  onChange: (written: SourceWritten) => void
}

/** The fields that a kind of source has. */
export function SourceFields({ kind, written, isNew, hasSecret, fault, onChange }: Props) {
  const { t } = useTranslation('measure')
  const { settings, mapping, rhythm, isPaused, secret } = written
  const change = (over: Partial<SourceWritten>) => onChange({ ...written, ...over })
  const set = (over: Partial<SourceSettings>) => change({ settings: { ...settings, ...over } })
  const text = (field: 'address' | 'subject' | 'outlet', label: string, isMissing = false) => (
    <Textfield
      data-size="sm"
      maxLength={field === 'address' ? 1000 : 200}
      label={label}
      value={settings[field]}
      error={isMissing ? t(`connect.${field}.missing`) : undefined}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  )
  const isAsked = kind !== 'push'
  return (
    <>
      {isAsked && text('address', t('connect.address'), fault === 'address-missing')}
      {SUBJECT_KINDS.includes(kind) && text('subject', t(`connect.subject.${kind}`), fault === 'subject-missing')}
      {MENTION_KINDS.includes(kind) && text('outlet', t('connect.outlet'))}
      {isAsked && (
        <Textfield
          data-size="sm"
          type="password"
          autoComplete="off"
          maxLength={500}
          label={t('connect.secret')}
          description={t(hasSecret ? 'connect.secret.kept' : 'connect.secret.help')}
          value={secret}
          onChange={(event) => change({ secret: event.target.value })}
        />
      )}
      {MAPPED_KINDS.includes(kind) && (
        <MappingRows kind={kind} mapping={mapping} fault={fault} onChange={(next) => change({ mapping: next })} />
      )}
      {SUBJECT_KINDS.includes(kind) && (
        <Textfield
          data-size="sm"
          type="date"
          label={t('connect.since')}
          description={t('connect.since.help')}
          value={settings.since ?? ''}
          onChange={(event) => set({ since: event.target.value || null })}
        />
      )}
      {isAsked && (
        <SelectField
          label={t('connect.rhythm')}
          options={SOURCE_RHYTHMS.map((value) => ({ value, label: t(`connect.rhythm.${value}`) }))}
          value={rhythm}
          onPick={(next) => change({ rhythm: next })}
        />
      )}
      {!isNew && (
        <Checkbox
          data-size="sm"
          label={t('connect.pause')}
          checked={isPaused}
          onChange={(event) => change({ isPaused: event.target.checked })}
        />
      )}
    </>
  )
}
