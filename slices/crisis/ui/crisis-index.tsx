import { useTranslation } from 'react-i18next'
import { LocalIndex } from '../../../kit/ui/local-index.tsx'
import { useReadiness } from './plan-data.ts'

/** The left column of the pages around a crisis: what has happened, and how ready we are. */
export function CrisisIndex({ place }: { place: 'crises' | 'readiness' | 'plan' | 'first' | 'kinds' }) {
  const { t } = useTranslation('crisis')
  const units = useReadiness().data?.items ?? []
  const late = units.filter((row) => row.lacks.some((lack) => lack.isNow)).length
  const exact = { exact: true, includeSearch: false }
  return (
    <LocalIndex
      label={t('index.label')}
      groups={[
        {
          title: t('index.during'),
          links: [
            {
              name: t('index.crises'),
              isCurrent: place === 'crises',
              link: { to: '/krise', activeOptions: exact },
            },
          ],
        },
        {
          title: t('index.before'),
          links: [
            {
              name: t('index.readiness'),
              isCurrent: place === 'readiness',
              ...(late > 0 ? { count: late } : {}),
              link: { to: '/krise/beredskap', activeOptions: exact },
            },
            {
              name: t('index.first'),
              isCurrent: place === 'first',
              link: { to: '/krise/forstemeldinger', activeOptions: exact },
            },
            {
              name: t('index.kinds'),
              isCurrent: place === 'kinds',
              link: { to: '/krise/scenarioer', activeOptions: exact },
            },
          ],
        },
      ]}
    />
  )
}
