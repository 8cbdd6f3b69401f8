import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { MeetingsDesk, PlanIndex, useMeetings } from '../../../../slices/plan/ui/index.ts'

/** Plan → Møter. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings')
  const meetings = useMeetings()
  return (
    <>
      <PlanIndex place="meetings" />
      <Loaded query={meetings} text={t('loading')}>
        {(list) => <MeetingsDesk list={list} />}
      </Loaded>
    </>
  )
}
