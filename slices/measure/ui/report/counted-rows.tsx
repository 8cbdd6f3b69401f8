import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import type { CountedRow } from '../../rules/report/report-figure.ts'
import type { ReportVersionView } from '../../rules/report/report-view.ts'

const MOST_SHOWN = 200

/** Rows of our own ledgers as they were when the report was made: what the counts of reach and of the press rest on. */
export function CountedRows({ version: { blocks, rows } }: { version: ReportVersionView }) {
  const { t } = useTranslation('report')
  const { count } = useFormats()
  const counted = blocks.filter(({ id }) => (rows[id]?.length ?? 0) > 0)
  return counted.map(({ id, kind }) => {
    const own = rows[id]!
    const title = `${t('rows.title')}: ${t(`block.${kind}`)}`
    return (
      <details key={id} className="v-how v-rep-rows">
        <summary>
          {title} ({count(own.length)})
        </summary>
        <DataTable
          caption={title}
          rows={own.slice(0, MOST_SHOWN).map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => String(at)}
          columns={[
            { key: 'what', title: t('press.what'), isHead: true, cell: ({ label }) => <span data-data>{label}</span> },
            { key: 'number', title: t('press.number'), isNumber: true, cell: (row) => numberOf(row, count) },
          ]}
        />
        {own.length > MOST_SHOWN && (
          <p className="v-meta">{t('rows.hidden', { count: count(own.length - MOST_SHOWN) })}</p>
        )}
      </details>
    )
  })
}

const numberOf = ({ amount, hits, n }: CountedRow, count: (value: number, digits?: number) => string) =>
  amount === null ? `${count(hits ?? 0)} / ${count(n ?? 0)}` : count(amount, Number.isInteger(amount) ? 0 : 1)
