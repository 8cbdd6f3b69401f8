import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { CrisisBand, IncomingTable, useIncoming } from '../../../../slices/crisis/ui/index.ts'

/** What is asked about a crisis; opens with what most ask now. */
export function IncomingPage() {
  const { t } = useTranslation('crisis')
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <LoadedPage query={useIncoming(id)} title={t('incoming.page')} text={t('incoming.loading')}>
      {({ number, mode, groups }) => {
        const [top] = groups
        const isHot = top !== undefined && top.recent > 0
        return (
          <>
            <CrisisBand mode={mode} />
            <PageHead
              title={
                isHot
                  ? t('incoming.h1', { text: top.text, count: top.recent })
                  : t(top ? 'incoming.h1.quiet' : 'incoming.h1.none')
              }
              isWritten={isHot}
              over={
                <Link to="/krise/$id" params={{ id }} className="v-link">
                  {number}
                </Link>
              }
            >
              <Link
                to="/krise/$id/status"
                params={{ id }}
                className="ds-button"
                data-variant="secondary"
                data-size="sm"
              >
                {t('incoming.answer')}
              </Link>
            </PageHead>
            <div className="c-1-12">
              {top ? <IncomingTable groups={groups} /> : <Empty text={t('incoming.about')} />}
            </div>
          </>
        )
      }}
    </LoadedPage>
  )
}
