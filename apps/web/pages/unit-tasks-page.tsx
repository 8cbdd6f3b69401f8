import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { UnitTaskList } from '../../../slices/dispatch/ui/index.ts'

/** For the duty room: what this unit does by hand. */
export function UnitTasksPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('page.unit-tasks')} />
      <div className="c-1-8">
        <UnitTaskList />
      </div>
    </>
  )
}
