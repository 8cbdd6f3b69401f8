import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { ValueField, ValueMapping } from '../rules/import/columns.ts'
import { letterOf, MATRIX_ROWS, type MatrixMapping } from '../rules/import/matrix.ts'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type LayoutProps = { mapping: ValueMapping; headers: string[]; onChange: (mapping: ValueMapping) => void }

/** Is each row a value, or each cell? */
export function LayoutField({ mapping, headers, onChange }: LayoutProps) {
  const { t } = useTranslation('measure')
  const rest = headers.map((_, at) => at).slice(1)
  const pick = (layout: MatrixMapping['rows'] | 'list') => {
    const { matrix, ...list } = mapping
    const fresh = { label: 0, columns: rest, period: '', n: '', own: '', names: {} }
    onChange(layout === 'list' ? list : { ...list, matrix: { ...(matrix ?? fresh), rows: layout } })
  }
  return (
    <SelectField
      label={t('matrix.layout')}
      options={(['list', ...MATRIX_ROWS] as const).map((value) => ({ value, label: t(`matrix.layout.${value}`) }))}
      value={mapping.matrix?.rows ?? 'list'}
      onPick={pick}
    />
  )
}

type Props = {
  matrix: MatrixMapping
  labels: string[]
  headers: string[]
  missing: ValueField[]
  onChange: (matrix: MatrixMapping) => void
}

/** Which column names the rows and which hold values, what the whole table is of, and what each name in it means. */
export function MatrixFields({ matrix, labels, headers, missing, onChange }: Props) {
  const { t } = useTranslation('measure')
  const named = headers.map((header, at) => ({ at, header: header || t('import.column', { count: at + 1 }) }))
  const put = (change: Partial<MatrixMapping>) => onChange({ ...matrix, ...change })
  return (
    <>
      <SelectField
        label={t('matrix.label')}
        options={named.map(({ at, header }) => ({ value: String(at), label: header }))}
        value={String(matrix.label)}
        onPick={(at) => put({ label: Number(at), columns: matrix.columns.filter((one) => one !== Number(at)) })}
      />
      <fieldset className="v-choice v-mea-checks">
        <legend>{t('matrix.columns')}</legend>
        {named
          .filter(({ at }) => at !== matrix.label)
          .map(({ at, header }) => (
            <Checkbox
              key={at}
              data-size="sm"
              label={
                <span data-data>
                  {letterOf(at)}: {header}
                </span>
              }
              checked={matrix.columns.includes(at)}
              onChange={(event) =>
                put({
                  columns: event.target.checked
                    ? [...matrix.columns, at].toSorted((a, b) => a - b)
                    : matrix.columns.filter((one) => one !== at),
                })
              }
            />
          ))}
        {missing.includes('value') && <p className="v-signal">{t('matrix.columns.missing')}</p>}
      </fieldset>
      <Textfield
        data-size="sm"
        maxLength={60}
        label={t('matrix.period')}
        description={t('matrix.period.help')}
        value={matrix.period}
        error={missing.includes('period') ? t('matrix.period.missing') : undefined}
        onChange={(event) => put({ period: event.target.value })}
      />
      <Textfield
        data-size="sm"
        maxLength={30}
        label={t('matrix.n')}
        description={t('matrix.n.help')}
        value={matrix.n}
        onChange={(event) => put({ n: event.target.value })}
      />
      <Textfield
        data-size="sm"
        maxLength={80}
        label={t('matrix.own')}
        description={t('matrix.own.help')}
        value={matrix.own}
        onChange={(event) => put({ own: event.target.value })}
      />
      {labels.length > 0 && <NameFields labels={labels} names={matrix.names} onChange={(names) => put({ names })} />}
    </>
  )
}

type NameProps = { labels: string[]; names: Record<string, string>; onChange: (names: Record<string, string>) => void }

function NameFields({ labels, names, onChange }: NameProps) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const indicators = useRegister().data?.indicators ?? []
  const options = [
    { value: '', label: t('matrix.name.same') },
    ...indicators.map((line) => ({ value: line.key, label: name(line.names) })),
  ]
  return (
    <fieldset className="v-choice v-mea-names">
      <legend>{t('matrix.names')}</legend>
      {labels.map((label) => (
        <SelectField
          key={label}
          label={<span data-data>{label}</span>}
          options={options}
          value={names[label] ?? ''}
          onPick={(key) => {
            const { [label]: _, ...rest } = names
            onChange(key === '' ? rest : { ...rest, [label]: key })
          }}
        />
      ))}
    </fieldset>
  )
}
