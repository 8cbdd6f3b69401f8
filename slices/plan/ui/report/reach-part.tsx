import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { type ReportContent, reachSum } from '../../rules/report/leadership-report.ts'

/** What went out, and to how many: everyone stands in exactly one state, and the sum is everyone. */
export function ReachPart({ reach }: { reach: ReportContent['reach'] }) {
  const { t } = useTranslation('meetings')
  const { count, date } = useFormats()
  const { total, states } = reachSum(reach)
  return (
    <section className="v-block" aria-labelledby="report-reach">
      <SectionHead id="report-reach" title={t('report.reach')}>
        {reach.length}
      </SectionHead>
      {reach.length === 0 ? (
        <p className="v-muted">{t('report.reach.none')}</p>
      ) : (
        <>
          <p>
            {t('report.reach.sum', { total: count(total) })}{' '}
            {states
              .map(([state, heads]) => `${t(`dispatch:state.${state}`).toLowerCase()} ${count(heads)}`)
              .join(' + ')}
          </p>
          <DataTable
            caption={t('report.reach')}
            rows={reach}
            keyOf={({ number }) => number}
            columns={[
              {
                key: 'dispatch',
                title: t('report.dispatch'),
                isHead: true,
                cell: ({ title, number }) => <span data-data>{`${title} (${number})`}</span>,
              },
              { key: 'day', title: t('report.day'), cell: ({ startedAt }) => date(startedAt) },
              {
                key: 'confirmed',
                title: t('report.confirmed'),
                isNumber: true,
                cell: ({ states: of }) => count((of.confirmed ?? 0) + (of['on-paper'] ?? 0)),
              },
              { key: 'heads', title: t('report.heads'), isNumber: true, cell: ({ total: all }) => count(all) },
            ]}
          />
        </>
      )}
      <p className="v-muted">{t('report.reach.named')}</p>
    </section>
  )
}
