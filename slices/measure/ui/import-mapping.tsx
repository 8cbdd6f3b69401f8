import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { VALUE_FIELDS, type ValueField, type ValueMapping } from '../rules/import/columns.ts'
import { type ImportMapping, type ImportView, neededFields } from '../rules/import/import-view.ts'
import { LayoutField, MatrixFields } from './matrix-fields.tsx'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Mapped = Pick<ImportView, 'headers' | 'samples' | 'mapping' | 'source' | 'fileName' | 'isMappedBefore'>
/** `labels`: the names in a table with a value in every cell; absent where a table cannot be read so. */
type Props = { view: Mapped; labels?: string[]; isBusy: boolean; onSave: (mapping: ImportMapping) => void }

/** What each column holds, which indicator it is about, and who publishes the figures. The next file like it is read the same way. */
export function ImportMappingForm({ view, labels, isBusy, onSave }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const indicators = useRegister().data?.indicators ?? []
  const [mapping, setMapping] = useState<ValueMapping>(view.mapping)
  const [source, setSource] = useState(view.source)
  const [isTried, setTried] = useState(false)
  const missing = neededFields(mapping)
  const put = (field: ValueField, at: string) => {
    const { [field]: _, ...rest } = mapping.columns
    setMapping({ ...mapping, columns: at === '' ? rest : { ...rest, [field]: Number(at) } })
  }
  const save = () => {
    setTried(true)
    if (missing.length === 0 && source.trim() !== '') onSave({ mapping, source })
  }
  const columns = [
    { value: '', label: t('import.no-column') },
    ...view.headers.map((header, at) => ({
      value: String(at),
      label: [header || t('import.column', { count: at + 1 }), view.samples[0]?.[at]].filter(Boolean).join(' · '),
    })),
  ]
  return (
    <form
      className="v-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SectionHead title={t('import.mapping')}>
        <span data-data>{view.fileName}</span>
      </SectionHead>
      {view.isMappedBefore && <p className="v-meta">{t('import.mapped-before')}</p>}
      <Textfield
        data-size="sm"
        maxLength={200}
        label={t('how.source')}
        description={t('value.source.help')}
        value={source}
        error={isTried && source.trim() === '' ? t('import.source.missing') : undefined}
        onChange={(event) => setSource(event.target.value)}
      />
      {labels && <LayoutField mapping={mapping} headers={view.headers} onChange={setMapping} />}
      {mapping.matrix && (
        <MatrixFields
          matrix={mapping.matrix}
          labels={labels ?? []}
          headers={view.headers}
          missing={isTried ? missing : []}
          onChange={(matrix) => setMapping({ ...mapping, matrix })}
        />
      )}
      {!mapping.matrix && mapping.columns.indicator === undefined && (
        <SelectField
          label={t('list.indicator')}
          options={[
            { value: '', label: t('import.indicator.choose') },
            ...indicators.map((line) => ({ value: line.key, label: name(line.names) })),
          ]}
          value={mapping.indicatorKey ?? ''}
          error={isTried && missing.includes('indicator') ? t('import.missing.indicator') : undefined}
          onPick={(key) => setMapping({ ...mapping, indicatorKey: key || null })}
        />
      )}
      {!mapping.matrix && (
        <div className="v-mea-fields" data-data>
          {VALUE_FIELDS.map((field) => (
            <SelectField
              key={field}
              label={t(`import.field.${field}`)}
              options={columns}
              value={mapping.columns[field] === undefined ? '' : String(mapping.columns[field])}
              error={
                isTried && field !== 'indicator' && missing.includes(field) ? t(`import.missing.${field}`) : undefined
              }
              onPick={(at) => put(field, at)}
            />
          ))}
        </div>
      )}
      <div className="v-btns">
        <Button type="submit" data-size="sm" variant="secondary" disabled={isBusy}>
          {t('import.check')}
        </Button>
      </div>
    </form>
  )
}
