import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { type Group, useGroupName, useSubscribers } from './audience-data.ts'

type Row = { key: string; where: string; languages: string; count: number }

/** How many relatives have registered, per unit or topic. Addresses show to nobody here. */
export function SubscriberCounts({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const nameOf = useGroupName()
  const language = useLanguageName()
  const query = useSubscribers()
  const topic = (key: string | null) => {
    const group = groups.find((other) => other.key === key)
    return group ? nameOf(group) : (key ?? '')
  }
  const columns: Column<Row>[] = [
    { key: 'where', title: t('subscribers.where'), isHead: true, cell: (row) => row.where },
    { key: 'languages', title: t('heads.languages'), cell: (row) => row.languages },
    { key: 'count', title: t('heads'), isNumber: true, cell: (row) => count(row.count) },
  ]
  return (
    <section aria-labelledby="subscribers" className="v-part">
      <Loaded query={query} text={t('heads.loading')}>
        {({ counts }) => {
          const rows = new Map<string, Row>()
          for (const item of counts) {
            const key = item.unitId ?? item.topic ?? ''
            const row = rows.get(key) ?? { key, where: item.unitName ?? topic(item.topic), languages: '', count: 0 }
            const said = `${language(item.language)}\u00a0${item.count}`
            rows.set(key, {
              ...row,
              languages: row.languages ? `${row.languages}, ${said}` : said,
              count: row.count + item.count,
            })
          }
          const total = counts.reduce((sum, item) => sum + item.count, 0)
          return (
            <>
              <SectionHead title={t('subscribers')} id="subscribers">
                {t('subscribers.total', { count: total, n: count(total) })}
              </SectionHead>
              <p className="v-muted v-prose v-gap-under">{t('subscribers.about')}</p>
              {rows.size === 0 ? (
                <Empty title={t('subscribers.none')} text={t('subscribers.none.about')} />
              ) : (
                <DataTable
                  caption={t('subscribers')}
                  columns={columns}
                  rows={[...rows.values()]}
                  keyOf={(row) => row.key}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
