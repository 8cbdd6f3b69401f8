import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { PaperTaskList, UnitTaskList, usePaperTasks, useUnitTasks } from '../../../slices/dispatch/ui/index.ts'

/** For the duty room: what this unit does by hand. Opens with how much that is. */
export function UnitTasksPage() {
  const { t } = useTranslation(['kit', 'dispatch'])
  const notices = useUnitTasks().data?.tasks
  const papers = usePaperTasks().data?.tasks
  const open =
    notices &&
    papers &&
    [...notices, ...papers].filter(({ state }) => ['open', 'take-down', 'hang-again', 'handed-out'].includes(state))
      .length
  const title = open === undefined ? t('page.unit-tasks') : t('dispatch:tasks.h1', { count: open })
  return (
    <>
      <PageHead title={title} over={open === undefined ? undefined : t('page.unit-tasks')} />
      <div className="c-1-8">
        <UnitTaskList />
        <PaperTaskList />
      </div>
    </>
  )
}
