import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../../kit/ui/api.ts'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { Pages } from '../../../../kit/ui/pages.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { useNow } from '../../../../kit/ui/use-now.ts'
import { BesideCrisis } from '../../../../slices/crisis/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import {
  DESK_VIEWS,
  DeadlineLine,
  type DeskFilter,
  DoneRows,
  deskHeadline,
  INQUIRY_STATES,
  InquiryFilters,
  InquiryRows,
  PressIndex,
  useDueWords,
  useInquiries,
  usePressLive,
} from '../../../../slices/press/ui/index.ts'

type Asked = Partial<DeskFilter> & { vis?: string; side?: number }

/** The press desk: opens with when the next answer is due, and lists what waits by the journalist's own deadline. */
export function PressPage() {
  const { t } = useTranslation('press-desk')
  const asked = useSearch({ strict: false }) as Asked
  const [, view] = DESK_VIEWS.find(([word]) => word === asked.vis) ?? DESK_VIEWS[0]
  const open = useInquiries({ view: 'open' })
  const here = usePressLive()
  if (open.error instanceof Problem && open.error.code === 'press.not-at-desk') return <NotAtDesk />
  return (
    <>
      <PressIndex current={view} />
      <div className="c-3-12">
        <Desk view={view} asked={asked} open={open} here={here} key={view} />
        <span className="ds-sr-only" role="status">
          {open.data ? t('list.open-count', { count: open.data.counts.open }) : ''}
        </span>
      </div>
    </>
  )
}

type View = (typeof DESK_VIEWS)[number][1]
type DeskProps = {
  view: View
  asked: Asked
  open: ReturnType<typeof useInquiries>
  here: ReturnType<typeof usePressLive>
}

function Desk({ view, asked, open, here }: DeskProps) {
  const { t } = useTranslation('press-desk')
  const navigate = useNavigate()
  const now = useNow(10_000)
  const units = useUnits()
  const me = useMe()
  const filter: DeskFilter = {
    sok: asked.sok ?? '',
    enhet: asked.enhet ?? '',
    status: asked.status ?? '',
    hos: asked.hos ?? '',
  }
  const isNarrowed = Object.values(filter).some(Boolean)
  const query = useInquiries({
    view,
    q: filter.sok || undefined,
    unitId: filter.enhet || undefined,
    state: INQUIRY_STATES.find((one) => one === filter.status),
    owner: filter.hos || undefined,
    page: asked.side,
  })
  const answered = useInquiries({ view: 'answered-today' })
  const isByDeadline = view === 'open' || view === 'mine' || view === 'new'
  const go = (change: Asked) => {
    const kept = Object.entries({ ...asked, side: undefined, ...change }).filter(([, value]) => value)
    void navigate({ to: '/presse', search: Object.fromEntries(kept), replace: true, resetScroll: false })
  }
  const dueWords = useDueWords()
  const { code, params } = deskHeadline(open.data?.items ?? [], now)
  const when = params.at ? dueWords(params.at, now).when : ''
  const Rows = isByDeadline ? InquiryRows : DoneRows
  return (
    <Loaded query={query} text={t('list.loading')}>
      {({ items, total, page, pageSize, owners }) => (
        <>
          <PageHead title={open.data ? t(code, { ...params, when }) : t('index.inquiries')}>
            <Link className="ds-button" data-size="sm" to="/presse/ny">
              {t('new.open')}
            </Link>
          </PageHead>
          {me.data?.person.unit && <BesideCrisis unitId={me.data.person.unit.id} />}
          {view === 'open' && !isNarrowed && (
            <DeadlineLine open={items} answered={answered.data?.items ?? []} now={now} />
          )}
          <section aria-labelledby="desk-list">
            <SectionHead title={t(`view.${view}`)} id="desk-list">
              {t(isByDeadline ? 'list.by-deadline' : 'list.newest', { count: total })}
            </SectionHead>
            <InquiryFilters
              filter={filter}
              units={(units.data?.units ?? []).filter((unit) => unit.kind !== 'ministry')}
              owners={owners}
              isOpenOnly={isByDeadline}
              onFilter={go}
            />
            {items.length === 0 ? (
              <Empty
                title={t(isNarrowed ? 'empty.narrowed' : `empty.${view}`)}
                text={t(isNarrowed ? 'empty.narrowed.about' : 'empty.about')}
              />
            ) : (
              <Rows items={items} now={now} label={t(`view.${view}`)} here={here} />
            )}
            <Pages page={page} pages={Math.ceil(total / pageSize)} onPage={(side) => go({ side })} />
          </section>
          {view === 'open' && !isNarrowed && (answered.data?.items.length ?? 0) > 0 && (
            <section aria-labelledby="desk-done" className="v-gap">
              <SectionHead title={t('view.answered-today')} id="desk-done">
                {answered.data?.total}
              </SectionHead>
              <DoneRows items={answered.data?.items ?? []} now={now} label={t('view.answered-today')} />
            </section>
          )}
        </>
      )}
    </Loaded>
  )
}

/** For those who do not answer the press: what the page is, and where the public part stands. */
function NotAtDesk() {
  const { t } = useTranslation('press-desk')
  return (
    <div className="c-3-8">
      <PageHead title={t('not-at-desk.title')} />
      <Empty level={2} title={t('not-at-desk.what')} text={t('not-at-desk.who')}>
        <p>
          <a className="v-link" href="/presserom">
            {t('index.room')}
          </a>
          {' · '}
          <Link className="v-link" to="/meld-sak">
            {t('not-at-desk.report')}
          </Link>
        </p>
      </Empty>
    </div>
  )
}
