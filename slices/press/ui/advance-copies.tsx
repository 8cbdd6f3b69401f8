import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../kit/i18n/formats.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { WaitingWords } from '../../approval/ui/index.ts'
import { isEmbargoOver, isOutUnderEmbargo } from '../rules/advance-copy.ts'
import { AdvanceForm } from './advance-form.tsx'
import { type Advances, useAdvances } from './room-data.ts'

type Copy = Advances['copies'][number]

/** Presse → Sperrefrist: who got what before it is public, and the way to give it. */
export function AdvanceCopies() {
  const { t } = useTranslation('press-room')
  const query = useAdvances()
  const [isGiving, setGiving] = useShown<true>()
  const now = useNow(60_000)
  const out = (query.data?.copies ?? []).filter((copy) => isOutUnderEmbargo(copy, now))
  const title = out.length > 0 ? t('advance.h1.some', { count: out.length }) : t('advance.h1.none')
  const mayGive = query.data?.mayGive && query.data.choices.length > 0 && query.data.outlets.length > 0
  return (
    <>
      <PageHead className="c-3-12" title={title} lead={t('advance.lead')}>
        {mayGive && (
          <Button data-size="sm" onClick={() => setGiving(true)}>
            {t('advance.new')}
          </Button>
        )}
      </PageHead>
      <div className="c-3-12">
        <Loaded query={query} text={t('advance.loading')}>
          {(data) => (
            <>
              {data.mayGive && data.choices.length === 0 && <p className="v-meta">{t('advance.none-ready')}</p>}
              <WaitingWords kind="press.advance" />
              <SectionHead title={t('advance.caption')}>{data.copies.length || null}</SectionHead>
              <Given copies={data.copies} now={now} />
              {isGiving && <AdvanceForm data={data} onClose={() => setGiving(null)} />}
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}

function Given({ copies, now }: { copies: Copy[]; now: Date }) {
  const { t, i18n } = useTranslation('press-room')
  const at = (text: string) => formatMoment(text, i18n.language)
  if (copies.length === 0) return <Empty title={t('advance.empty')} text={t('advance.empty-text')} />
  const columns: Column<Copy>[] = [
    {
      key: 'text',
      title: t('advance.text'),
      isHead: true,
      cell: (copy) => (
        <Link to="/logg/$subject" params={{ subject: copy.messageId }} lang={copy.language}>
          {copy.title}
        </Link>
      ),
    },
    { key: 'outlet', title: t('advance.outlet'), cell: (copy) => <span data-data="">{copy.outletName}</span> },
    {
      key: 'until',
      title: t('advance.until'),
      cell: (copy) =>
        isEmbargoOver(copy, now) ? `${at(copy.embargoUntil)} (${t('advance.over')})` : <b>{at(copy.embargoUntil)}</b>,
    },
    { key: 'given', title: t('advance.given'), cell: (copy) => at(copy.sentAt ?? copy.givenAt) },
    {
      key: 'by',
      title: t('advance.by'),
      cell: (copy) => (copy.givenBy ? <span data-data="">{copy.givenBy}</span> : t('advance.unknown')),
    },
    { key: 'state', title: t('advance.state'), cell: (copy) => t(`advance.state.${copy.state}`) },
  ]
  return <DataTable caption={t('advance.caption')} columns={columns} rows={copies} keyOf={(copy) => copy.id} />
}
