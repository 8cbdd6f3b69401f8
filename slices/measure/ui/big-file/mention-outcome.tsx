import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { BigFileView, MentionSums } from '../../rules/big-file/big-file-view.ts'

/** The dry run of a big file of mentions: how many are new, by outlet, and the first rows of it. */
export function MentionOutcome({ view, sums }: { view: BigFileView; sums: MentionSums }) {
  const { t } = useTranslation('measure')
  const { count, date } = useFormats()
  const { counts } = view.outcome!
  return (
    <section aria-labelledby="sums-title">
      <SectionHead id="sums-title" title={t('big.mentions')}>
        {t('big.mentions.counts', { new: count(counts.new), known: count(counts.same) })}
      </SectionHead>
      {sums.firstOn && sums.lastOn && (
        <p className="v-mea-prose">
          {t('big.mentions.about', {
            ...{ from: date(sums.firstOn), to: date(sums.lastOn) },
            ...{ ours: count(sums.ours), outlets: count(sums.outletCount) },
          })}
        </p>
      )}
      <DataTable
        caption={t('big.outlets')}
        rows={sums.outlets}
        keyOf={(one) => one.outlet}
        columns={[
          { key: 'outlet', title: t('big.outlet'), isHead: true, cell: (one) => <span data-data>{one.outlet}</span> },
          { key: 'new', title: t('big.sums.new'), isNumber: true, cell: (one) => count(one.new) },
          { key: 'known', title: t('big.mentions.known'), isNumber: true, cell: (one) => count(one.known) },
        ]}
      />
      {view.samplesOf.mentions.length > 0 && (
        <>
          <SectionHead title={t('big.samples')} />
          <DataTable
            caption={t('big.samples')}
            rows={view.samplesOf.mentions}
            keyOf={(one) => String(one.row)}
            columns={[
              { key: 'row', title: t('import.row'), isHead: true, cell: (one) => count(one.row) },
              { key: 'title', title: t('big.title'), cell: (one) => <span data-data>{one.title}</span> },
              { key: 'outlet', title: t('big.outlet'), cell: (one) => <span data-data>{one.outlet}</span> },
              { key: 'day', title: t('big.day'), cell: (one) => date(one.publishedOn) },
            ]}
          />
        </>
      )}
    </section>
  )
}
