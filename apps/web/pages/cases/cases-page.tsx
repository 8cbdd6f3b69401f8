import { Search } from '@digdir/designsystemet-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useNow } from '../../../../kit/ui/use-now.ts'
import {
  CASE_VIEWS,
  CaseList,
  type CaseListView,
  CasesIndex,
  casesHeadline,
  linesOfView,
  linesWith,
  useCases,
  useCasesLive,
} from '../../../../slices/cases/ui/index.ts'

/** The list of cases: opens with the sentence that is true now, and follows live what others report and do. */
export function CasesPage() {
  const { t } = useTranslation('cases')
  const { vis } = useSearch({ strict: false }) as { vis?: string }
  const view: CaseListView = CASE_VIEWS.find((one) => one === vis) ?? 'apne'
  const now = useNow(15_000)
  const open = useCases()
  const over = useCases({ over: true })
  const [written, setWritten] = useState('')
  useCasesLive()
  const { code, params } = casesHeadline(open.data?.items ?? [], now)
  return (
    <>
      <CasesIndex current={view} />
      <div className="c-3-12">
        <Loaded query={view === 'avsluttet' ? over : open} text={t('list.loading')}>
          {({ items }) => {
            const lines = linesWith(linesOfView(items, view), written)
            return (
              <>
                <PageHead className="v-case__head" title={open.data ? t(code, params) : t('index.cases')}>
                  <Link to="/meld-sak" className="ds-button" data-size="sm">
                    {t('report.open')}
                  </Link>
                </PageHead>
                {items.length > 0 && (
                  <Search data-size="sm" className="v-find">
                    <Search.Input
                      aria-label={t('list.find')}
                      placeholder={t('list.find')}
                      value={written}
                      onChange={(event) => setWritten(event.target.value)}
                    />
                    <Search.Clear aria-label={t('list.find.clear')} />
                  </Search>
                )}
                {lines.length === 0 ? (
                  <Empty title={t(written ? 'list.none-found' : `empty.${view}`)} text={t('list.empty.about')} />
                ) : (
                  <CaseList lines={lines} caption={t(`view.${view}`)} now={now} />
                )}
              </>
            )
          }}
        </Loaded>
      </div>
    </>
  )
}
