import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { MeetingDesk, PlanIndex, useMeeting } from '../../../../slices/plan/ui/index.ts'

/** One meeting: its agenda, its minutes, and what was closed. */
export function MeetingPage() {
  const { t } = useTranslation('meetings')
  const { id = '' } = useParams({ strict: false })
  const meeting = useMeeting(id)
  return (
    <>
      <PlanIndex place="meetings" />
      <Loaded query={meeting} text={t('loading')}>
        {(loaded) => <MeetingDesk key={id} meeting={loaded} />}
      </Loaded>
    </>
  )
}
