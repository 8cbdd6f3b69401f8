import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { BigFileView } from '../../rules/big-file/big-file-view.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'

/** The dry run of a big file of values: what each indicator would become in sums, and some rows of it. */
export function ValueOutcome({ view }: { view: BigFileView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { name, period } = useFigures()
  const lines = useRegister().data?.indicators ?? []
  const { counts, values } = view.outcome!
  const named = (key: string) => {
    const found = lines.find((line) => line.key === key)
    return found ? name(found.names) : key
  }
  const number = (value: number | null) => (value === null ? '–' : count(value, Number.isInteger(value) ? 0 : 1))
  return (
    <section aria-labelledby="sums-title">
      <SectionHead id="sums-title" title={t('big.sums')}>
        {t('import.counts', {
          ...{ new: count(counts.new), changed: count(counts.changed) },
          ...{ same: count(counts.same), faulty: count(counts.faulty) },
        })}
      </SectionHead>
      <DataTable
        caption={t('big.sums')}
        rows={values}
        keyOf={(one) => `${one.indicatorKey} ${one.series}`}
        columns={[
          {
            key: 'indicator',
            title: t('list.indicator'),
            isHead: true,
            cell: (one) => <span data-data>{[named(one.indicatorKey), one.series].filter(Boolean).join(' · ')}</span>,
          },
          { key: 'period', title: t('list.period'), cell: (one) => period(one.fromOn, one.toOn) },
          { key: 'new', title: t('big.sums.new'), isNumber: true, cell: (one) => count(one.new) },
          { key: 'changed', title: t('big.sums.changed'), isNumber: true, cell: (one) => count(one.changed) },
          { key: 'same', title: t('big.sums.same'), isNumber: true, cell: (one) => count(one.same) },
          { key: 'before', title: t('big.sums.before'), isNumber: true, cell: (one) => number(one.before) },
          { key: 'after', title: t('big.sums.after'), isNumber: true, cell: (one) => number(one.after) },
        ]}
      />
      {view.samplesOf.values.length > 0 && (
        <>
          <SectionHead title={t('big.samples')} />
          <DataTable
            caption={t('big.samples')}
            rows={view.samplesOf.values}
            keyOf={(one) => String(one.row)}
            columns={[
              { key: 'row', title: t('import.row'), isHead: true, cell: (one) => count(one.row) },
              { key: 'what', title: t('import.what'), cell: (one) => t(`import.outcome.${one.outcome}`) },
              {
                key: 'indicator',
                title: t('list.indicator'),
                cell: (one) => <span data-data>{named(one.indicatorKey)}</span>,
              },
              { key: 'period', title: t('list.period'), cell: (one) => period(one.fromOn, one.toOn) },
              { key: 'before', title: t('import.before'), isNumber: true, cell: (one) => number(one.before) },
              { key: 'value', title: t('list.value'), isNumber: true, cell: (one) => number(one.value) },
            ]}
          />
        </>
      )}
    </section>
  )
}
