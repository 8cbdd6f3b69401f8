import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type OccasionLine, titleIn, useOccasions } from './occasion-data.ts'
import { OccasionForm } from './occasion-form.tsx'

/** Presse → Arrangementer: what the press is asked to come to, the next one first. */
export function OccasionList() {
  const { t } = useTranslation('press-occasion')
  const query = useOccasions()
  const [isMaking, setMaking] = useShown<true>()
  const headline = useHeadline(query.data?.occasions ?? [])
  const title = query.data ? headline : t('press-index:place.occasions')
  return (
    <>
      <PageHead className="c-3-12" title={title} lead={t('lead')}>
        {query.data?.mayKeep && (
          <Button data-size="sm" onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <Loaded query={query} text={t('loading')}>
          {(data) => <Rows lines={data.occasions} />}
        </Loaded>
        {isMaking && query.data && (
          <OccasionForm texts={query.data.texts} unitIds={query.data.units} onClose={() => setMaking(null)} />
        )}
      </div>
    </>
  )
}

/** Those who wait come first; else what is next. */
function useHeadline(lines: OccasionLine[]): string {
  const { t, i18n } = useTranslation('press-occasion')
  const { date } = useFormats()
  const open = lines.filter((one) => one.state !== 'over' && one.state !== 'cancelled')
  const asked = open.reduce((sum, one) => sum + one.asked, 0)
  if (asked > 0) return t('h1.asked', { count: asked })
  const [next] = oldestFirst(
    open,
    ({ startsAt }) => startsAt,
    ({ id }) => id,
  )
  if (!next) return t('h1.none')
  return t('h1.next', { title: titleIn(next.titles, i18n.language), day: date(next.startsAt) })
}

function Rows({ lines }: { lines: OccasionLine[] }) {
  const { t, i18n } = useTranslation('press-occasion')
  const { moment } = useFormats()
  const state = useStateWords()
  if (lines.length === 0) return <Empty level={2} title={t('empty')} text={t('empty-text')} />
  const columns: Column<OccasionLine>[] = [
    {
      key: 'what',
      title: t('what'),
      isHead: true,
      cell: (one) => (
        <>
          <Link to="/presse/arrangementer/$id" params={{ id: one.id }} data-data>
            {titleIn(one.titles, i18n.language)}
          </Link>
          <span className="v-meta"> {t(`kind.${one.kind}`)}</span>
        </>
      ),
    },
    { key: 'when', title: t('when'), cell: (one) => moment(one.startsAt) },
    { key: 'where', title: t('where'), cell: (one) => <span data-data>{one.place}</span> },
    { key: 'unit', title: t('unit'), cell: (one) => <span data-data>{one.unit.name}</span> },
    { key: 'state', title: t('state'), cell: (one) => state(one) },
    {
      key: 'coming',
      title: t('coming'),
      cell: (one) =>
        one.accreditBy === null
          ? '–'
          : one.asked > 0
            ? t('count.asked', { count: one.asked })
            : t('count.accepted', { count: one.accepted }),
    },
  ]
  return <DataTable caption={t('caption')} columns={columns} rows={lines} keyOf={(one) => one.id} />
}

/** How it stands, in words. */
export function useStateWords() {
  const { t } = useTranslation('press-occasion')
  const { moment } = useFormats()
  return (one: Pick<OccasionLine, 'state' | 'publicFrom'>) =>
    t(`state.${one.state}`, { at: one.publicFrom ? moment(one.publicFrom) : '' })
}
