import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { DispatchList, type DispatchRow, useDispatches } from '../../../slices/dispatch/ui/index.ts'

/** All dispatches: those that run, those that are planned, those that are done. */
export function DispatchesPage() {
  const { t } = useTranslation('dispatch')
  const query = useDispatches()
  // What stands still does not run, whatever it waits for.
  const headOf = (going: number, still: number) => {
    if (going + still === 0) return t('list.h1.quiet')
    if (still === 0) return t('list.h1.running', { count: going })
    return going === 0 ? t('list.h1.still', { count: still }) : t('list.h1.some-still', { count: going, still })
  }
  const rows = query.data?.dispatches ?? []
  const running = rows.filter((row) => row.state === 'running' || row.state === 'paused')
  const still = running.filter((row) => row.state === 'paused' || row.standsStill !== null)
  const says = headOf(running.length - still.length, still.length)
  // Until it is known what runs, nothing is said of it.
  const title = query.data ? says : t('kit:nav.dispatches')
  return (
    <>
      <PageHead title={title}>
        <Link to="/utsending/ny" className="ds-button" data-size="sm">
          {t('list.plan')}
        </Link>
      </PageHead>
      <div className="c-1-12">
        <Loaded query={query} text={t('list.loading')}>
          {() =>
            rows.length === 0 ? (
              <Empty title={t('list.none')} text={t('list.none.about')} />
            ) : (
              <>
                <Part title={t(still.length > 0 ? 'list.under-way' : 'list.now')} rows={running} />
                <Part title={t('list.planned')} rows={rows.filter((row) => row.state === 'planned')} />
                <Part
                  title={t('list.past')}
                  rows={rows.filter((row) => row.state === 'closed' || row.state === 'stopped')}
                />
              </>
            )
          }
        </Loaded>
      </div>
    </>
  )
}

function Part({ title, rows }: { title: string; rows: DispatchRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="v-part">
      <SectionHead title={title}>{rows.length}</SectionHead>
      <DispatchList rows={rows} caption={title} />
    </section>
  )
}
