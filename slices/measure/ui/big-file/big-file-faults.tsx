import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { BigFault, BigFileView } from '../../rules/big-file/big-file-view.ts'

/** The first rows with a fault: what stands there, and how it is put right. */
export function BigFileFaults({ view }: { view: BigFileView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const told = ({ field, code }: BigFault) =>
    field === 'mention'
      ? t(`mention.fault.${code}`)
      : `${field === 'row' ? '' : `${t(`import.field.${field}`)}: `}${t(`import.fault.${code}`)}`
  return (
    <section aria-labelledby="faults-title">
      <SectionHead id="faults-title" title={t('big.faults')}>
        {t('big.faults.count', {
          count: view.outcome?.counts.faulty ?? 0,
          shown: count(view.outcome?.counts.faulty ?? 0),
        })}
      </SectionHead>
      <DataTable
        caption={t('big.faults')}
        rows={view.faults}
        keyOf={(one) => `${one.row} ${one.field} ${one.code}`}
        columns={[
          { key: 'row', title: t('import.row'), isHead: true, cell: (one) => count(one.row) },
          { key: 'fault', title: t('big.faults.what'), cell: (one) => <span className="v-signal">{told(one)}</span> },
          { key: 'cells', title: t('big.faults.cells'), cell: (one) => <span data-data>{one.cells.join(' | ')}</span> },
        ]}
      />
    </section>
  )
}
