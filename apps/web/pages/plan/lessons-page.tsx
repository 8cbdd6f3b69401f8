import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { LessonsDesk, PlanIndex, useLessons } from '../../../../slices/plan/ui/index.ts'

/** What earlier initiatives taught. */
export function LessonsPage() {
  const { t } = useTranslation('plan')
  const lessons = useLessons()
  return (
    <>
      <PlanIndex place="lessons" />
      <Loaded query={lessons} text={t('loading')}>
        {({ items, abilities }) => <LessonsDesk lessons={items} mayKeep={abilities.includes('keep')} />}
      </Loaded>
    </>
  )
}
