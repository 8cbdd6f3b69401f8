import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type Group, useGroupName, useSubscribers } from './audience-data.ts'
import { useSaidCounts } from './use-said-counts.ts'

type Row = { key: string; where: string; languages: string; count: number | null }

/** How many relatives have registered, per unit or topic. Addresses show to nobody here. */
export function SubscriberCounts({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const nameOf = useGroupName()
  const said = useSaidCounts()
  const query = useSubscribers()
  const topic = (key: string | null) => {
    const group = groups.find((other) => other.key === key)
    return group ? nameOf(group) : (key ?? '')
  }
  const columns: Column<Row>[] = [
    { key: 'where', title: t('subscribers.where'), isHead: true, cell: (row) => row.where },
    { key: 'languages', title: t('heads.languages'), cell: (row) => row.languages },
    {
      key: 'count',
      title: t('heads'),
      isNumber: true,
      cell: (row) => (row.count === null ? t('few') : count(row.count)),
    },
  ]
  return (
    <section aria-labelledby="subscribers" className="v-part">
      <Loaded query={query} text={t('heads.loading')}>
        {({ counts }) => {
          const places = Map.groupBy(counts, (item) => item.unitId ?? item.topic ?? '')
          const rows: Row[] = [...places].map(([key, own]) => ({
            key,
            where: key === '' ? t('subscribers.small') : (own[0]!.unitName ?? topic(own[0]!.topic)),
            languages: key === '' ? '' : said(own),
            count: own.some((item) => item.count === null) ? null : sumOf(own),
          }))
          const total = sumOf(counts)
          return (
            <>
              <SectionHead title={t('subscribers')} id="subscribers">
                {counts.some((item) => item.count === null)
                  ? t('subscribers.more', { n: count(total) })
                  : t('subscribers.total', { count: total, n: count(total) })}
              </SectionHead>
              <p className="v-muted v-prose v-gap-under">{t('subscribers.about')}</p>
              {rows.length === 0 ? (
                <Empty title={t('subscribers.none')} text={t('subscribers.none.about')} />
              ) : (
                <DataTable caption={t('subscribers')} columns={columns} rows={rows} keyOf={(row) => row.key} />
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

const sumOf = (counts: readonly { count: number | null }[]) => counts.reduce((sum, { count }) => sum + (count ?? 0), 0)
