import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { Pick } from '../../../kit/ui/pick.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { IMPORT_FIELDS, isRefusedHeader } from '../rules/columns.ts'
import { type Group, useAct } from './audience-data.ts'
import { GroupChoice } from './group-choice.tsx'
import type { ImportView } from './import-data.ts'

const SEPARATORS: Record<string, string> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' }
const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'cp850', 'utf-16le', 'utf-16be']

/** What each column holds, and what holds for every row. The dry run starts from here. */
export function ImportMapping({ row, groups }: { row: ImportView; groups: Group[] }) {
  const { t } = useTranslation('audience')
  const [mapping, setMapping] = useState(row.mapping)
  const [options, setOptions] = useState(row.options)
  const patch = (json: object) => call(`/api/audience/imports/${row.id}`, { method: 'PATCH', json })
  const reread = useAct(patch)
  const check = useAct(async () => {
    await patch({ mapping, options })
    await call(`/api/audience/imports/${row.id}/check`, { method: 'POST' })
  })
  const fieldAt = (column: number) => Object.entries(mapping).find(([, at]) => at === column)?.[0] ?? ''
  const choose = (column: number, field: string) => {
    const rest = Object.fromEntries(Object.entries(mapping).filter(([key, at]) => key !== field && at !== column))
    setMapping(field ? { ...rest, [field]: column } : rest)
  }
  return (
    <section aria-labelledby="mapping" className="v-part">
      <SectionHead title={t('import.columns')} id="mapping">
        {row.fileKind === 'csv' &&
          t('import.read-as', {
            encoding: row.encoding,
            separator: t(`separator.${SEPARATORS[row.separator ?? ';']}`),
          })}
      </SectionHead>
      <ul className="v-rows">
        {row.columns.map((column, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <li key={i} className="v-mapping">
            <div>
              <b>{column.header || t('import.no-header', { n: i + 1 })}</b>
              <span className="v-meta v-second">{column.samples.join(' · ') || t('import.no-samples')}</span>
            </div>
            {isRefusedHeader(column.header) ? (
              <p className="v-meta">{t('import.refused')}</p>
            ) : (
              <Select
                data-size="sm"
                aria-label={t('import.holds', { column: column.header })}
                value={fieldAt(i)}
                onChange={(e) => choose(i, e.target.value)}
              >
                <Select.Option value="">{t('import.leave-out')}</Select.Option>
                {IMPORT_FIELDS.map((field) => (
                  <Select.Option key={field} value={field}>
                    {t(`import.field.${field}`)}
                  </Select.Option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
      <div className="v-form">
        {row.fileKind === 'csv' && (
          <details className="v-details">
            <summary>{t('import.reads-wrong')}</summary>
            <div className="v-tools2">
              <Choice
                label={t('import.encoding')}
                value={row.encoding ?? ''}
                options={ENCODINGS.map((e) => [e, e])}
                onChoose={(encoding) => reread.mutate({ encoding })}
              />
              <Choice
                label={t('import.separator')}
                value={row.separator ?? ''}
                options={Object.entries(SEPARATORS).map(([s, name]) => [s, t(`separator.${name}`)])}
                onChoose={(separator) => reread.mutate({ separator })}
              />
            </div>
          </details>
        )}
        <GroupChoice
          groups={groups}
          chosen={options.groupKeys}
          onChange={(groupKeys) => setOptions({ ...options, groupKeys })}
        />
        <Pick
          legend={t('field.basis')}
          options={(['duty', 'public-task', 'subscription'] as const).map((value) => ({
            value,
            label: t(`basis.${value}`),
          }))}
          value={options.legalBasis}
          onPick={(legalBasis) => setOptions({ ...options, legalBasis })}
        />
        {options.legalBasis === 'subscription' && (
          <TextField
            label={t('field.evidence')}
            about={t('field.evidence.about')}
            value={options.evidence}
            onWrite={(text) => setOptions({ ...options, evidence: text })}
          />
        )}
        <ProblemText error={check.error ?? reread.error} />
        <div className="v-btns">
          <Button
            data-size="sm"
            variant={row.state === 'checked' ? 'secondary' : 'primary'}
            disabled={check.isPending}
            onClick={() => check.mutate(undefined)}
          >
            {t(row.state === 'checked' ? 'import.step.check-again' : 'import.step.check')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: (readonly [string, string])[]
  onChoose: (value: string) => void
}) {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(e) => onChoose(e.target.value)}>
        {options.map(([option, text]) => (
          <Select.Option key={option} value={option}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}
