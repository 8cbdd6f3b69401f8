import { useTranslation } from 'react-i18next'
import { type IndexGroup, LocalIndex } from '../../../kit/ui/local-index.tsx'
import { CASE_VIEWS, type CaseListView, linesOfView } from '../rules/cases-headline.ts'
import { useCases } from './cases-data.ts'

/** Places of cases for a local index: the views with their counts, support, and the form that reports one. */
export function useCaseLinks(current: CaseListView | 'support' | 'report' | null): IndexGroup[] {
  const { t } = useTranslation('cases')
  const lines = useCases().data?.items ?? []
  const countOf = (view: CaseListView) => (view === 'avsluttet' ? 0 : linesOfView(lines, view).length)
  const views = CASE_VIEWS.map((view) => ({
    name: t(`view.${view}`),
    ...(countOf(view) > 0 ? { count: countOf(view) } : {}),
    isCurrent: current === view,
    link: { to: '/saker' as const, search: view === 'apne' ? {} : { vis: view } },
  }))
  return [
    { title: t('index.cases'), links: views },
    {
      title: t('index.more'),
      links: [
        { name: t('support.title'), isCurrent: current === 'support', link: { to: '/stotte' as const } },
        { name: t('index.lines'), link: { to: '/presse/linjer' as const } },
        { name: t('report.open'), isCurrent: current === 'report', link: { to: '/meld-sak' as const } },
      ],
    },
  ]
}

export function CasesIndex({ current }: { current: CaseListView | 'support' | 'report' | null }) {
  const { t } = useTranslation('cases')
  return <LocalIndex label={t('index')} groups={useCaseLinks(current)} />
}
