import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../kit/i18n/formats.ts'
import { AsItStood } from '../../../kit/ui/as-it-stood.tsx'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../approval/ui/index.ts'
import { FactForm } from './fact-form.tsx'
import { type Facts, useFacts } from './room-data.ts'

type Fact = Facts['facts'][number]
const YEAR_MS = 366 * 86_400_000
const isOld = (fact: Fact) => Date.now() - Date.parse(fact.asOf) > YEAR_MS

/** Presse → Fakta og tall: the figures of the press room, with their source and day. */
export function FactsTable() {
  const { t } = useTranslation('press-room')
  const query = useFacts()
  const [open, setOpen] = useShown<Fact | 'new'>()
  const facts = query.data?.facts ?? []
  return (
    <>
      <PageHead
        className="c-3-12"
        title={query.data ? titleOf(facts, t) : t('press-index:place.facts')}
        lead={t('facts.lead')}
      >
        <AsItStood place="facts" isButton />
        {query.data?.mayKeep && (
          <Button data-size="sm" onClick={() => setOpen('new')}>
            {t('facts.new')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <Loaded query={query} text={t('facts.loading')}>
          {(data) => <Rows facts={data.facts} onChange={data.mayKeep ? setOpen : null} />}
        </Loaded>
        <WaitingWords kind="press.fact" />
        {open && <FactForm fact={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      </div>
    </>
  )
}

function titleOf(facts: Fact[], t: (key: string, values?: Record<string, unknown>) => string): string {
  const old = facts.filter(isOld).length
  if (facts.length === 0) return t('facts.h1.none')
  return old > 0 ? t('facts.h1.old', { count: old }) : t('facts.h1.fresh', { count: facts.length })
}

function Rows({ facts, onChange }: { facts: Fact[]; onChange: ((fact: Fact) => void) | null }) {
  const { t, i18n } = useTranslation('press-room')
  if (facts.length === 0) return <Empty level={2} title={t('facts.empty')} text={t('facts.empty-text')} />
  const columns: Column<Fact>[] = [
    {
      key: 'what',
      title: t('facts.what'),
      isHead: true,
      cell: (fact) => <span data-data="">{fact.labels[i18n.language] ?? fact.labels.nb}</span>,
    },
    { key: 'value', title: t('facts.value'), isNumber: true, cell: (fact) => <span data-data="">{fact.value}</span> },
    {
      key: 'as-of',
      title: t('facts.as-of'),
      cell: (fact) => (
        <>
          {formatDate(`${fact.asOf}T12:00:00Z`, i18n.language)}
          {isOld(fact) && ` (${t('facts.old')})`}
        </>
      ),
    },
    { key: 'source', title: t('facts.source'), cell: (fact) => <span data-data="">{fact.source}</span> },
    { key: 'front', title: t('facts.on-front'), cell: (fact) => (fact.isFront ? '✓' : '–') },
    ...(onChange
      ? [
          {
            key: t('facts.change'),
            title: '',
            cell: (fact: Fact) => (
              <Button
                data-size="sm"
                variant="tertiary"
                aria-label={t('facts.change-one', { value: fact.value })}
                onClick={() => onChange(fact)}
              >
                {t('facts.change')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return <DataTable caption={t('facts.caption')} columns={columns} rows={facts} keyOf={(fact) => fact.id} />
}
