import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import type { MeetingView } from '../../rules/meeting/meeting-view.ts'
import { Agenda } from './agenda.tsx'
import { FrozenPart } from './frozen-part.tsx'
import { MeetingButtons } from './meeting-buttons.tsx'
import { useMeetingAct } from './meeting-data.ts'
import { MeetingFacts } from './meeting-facts.tsx'
import { useMeetingTimes } from './wall-time.ts'

/** One meeting: before it the agenda, in it the minutes, after it what was closed. */
export function MeetingDesk({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings')
  const { day, clock } = useMeetingTimes()
  const act = useMeetingAct(meeting.id)
  const { state, title, agenda } = meeting
  const latest = meeting.versions.at(-1)
  const words = { title, day: day(meeting), clock: clock(meeting.starts), count: agenda.length }
  return (
    <>
      <div className="c-3-9">
        <PageHead
          className=""
          over={t(`kind.${meeting.kind}`)}
          title={t(`h1.${state}`, words)}
          lead={t(`h1.${state}.about`, { count: agenda.length, reason: meeting.cancelledReason ?? '' })}
          isWritten
        >
          <MeetingButtons meeting={meeting} act={act} />
        </PageHead>
        <ProblemText error={act.error} />
        {state === 'closed' && latest ? (
          <FrozenPart key={latest.version} meeting={meeting} latest={latest.version} />
        ) : (
          <Agenda meeting={meeting} act={act} />
        )}
      </div>
      <aside className="c-10-12 v-ini-side" aria-label={t('facts')}>
        <MeetingFacts meeting={meeting} />
      </aside>
    </>
  )
}
