import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { type AmbassadorView, FEWEST_SHOWN } from '../../rules/ambassador/ambassador.ts'

/** How many there are for each topic and unit, by name. Nobody is ranked, and what is too small to count is not told. */
export function AmbassadorCounts({ view }: { view: AmbassadorView }) {
  const { t } = useTranslation('offers')
  const { count } = useFormats()
  if (view.total === 0) return null
  return (
    <>
      {(['topics', 'units'] as const).map((by) => (
        <section key={by} className="v-block" aria-labelledby={`amb-${by}`}>
          <SectionHead id={`amb-${by}`} title={t(`amb.${by}`)}>
            {view[by].length}
          </SectionHead>
          <DataTable
            caption={t(`amb.${by}`)}
            rows={view[by]}
            keyOf={({ name }) => name}
            columns={[
              {
                key: 'name',
                title: t(`amb.${by}.name`),
                isHead: true,
                cell: ({ name }) => <span data-data>{name}</span>,
              },
              {
                key: 'count',
                title: t('amb.count'),
                isNumber: true,
                cell: (one) => (one.count === null ? t('amb.few', { fewest: FEWEST_SHOWN }) : count(one.count)),
              },
            ]}
          />
        </section>
      ))}
    </>
  )
}
