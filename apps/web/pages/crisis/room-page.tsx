import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import {
  CallAnswer,
  GroupBoard,
  LeadControls,
  PromiseClock,
  RoomFacts,
  RoomHead,
  RoomInjects,
  RoomLog,
  RoomPeople,
  RoomShift,
  RoomStatements,
  RoomTasks,
  SayButtons,
  ShiftWaiting,
  useCrisis,
  useEntryQueue,
  useRoomLog,
  useStatements,
} from '../../../../slices/crisis/ui/index.ts'
import { namesSomebody } from '../../../../slices/message/ui/index.ts'
import { RoomPlaces } from './room-places.tsx'

/** The room of one crisis. It follows live, and is written in without a network too. */
export function RoomPage() {
  const { t } = useTranslation('crisis')
  const { id } = useParams({ strict: false }) as { id: string }
  const me = useMe()
  return (
    <Loaded query={me} text={t('room.loading')}>
      {({ person }) => <Room key={id} id={id} personId={person.id} />}
    </Loaded>
  )
}

function Room({ id, personId }: { id: string; personId: string }) {
  const { t } = useTranslation('crisis')
  const query = useCrisis(id)
  const said = useStatements(id).data
  const log = useRoomLog(id)
  const queue = useEntryQueue(id, personId, log.add)
  return (
    <Loaded query={query} text={t('room.loading')}>
      {(crisis) => (
        <>
          <RoomHead crisis={crisis} clock={said && <PromiseClock crisis={crisis} view={said} />}>
            {said && <SayButtons crisis={crisis} view={said} />}
            <RoomPlaces id={crisis.id} abilities={crisis.abilities} />
            <LeadControls crisis={crisis} />
          </RoomHead>
          {!log.isLive && !log.isLoading && (
            <p className="v-note c-1-12" role="status">
              {t('offline', { count: queue.waiting.length })}
            </p>
          )}
          <CallAnswer crisis={crisis} />
          <ShiftWaiting crisis={crisis} />
          <div className="c-1-8 v-room__main">
            {crisis.mode === 'exercise' && <RoomInjects crisis={crisis} personId={personId} />}
            {said && <RoomStatements crisis={crisis} view={said} />}
            <RoomFacts crisis={crisis} />
            <RoomLog
              crisis={crisis}
              personId={personId}
              log={log}
              queue={queue}
              isBad={(text) => namesSomebody(text).length > 0}
            />
          </div>
          <div className="c-9-12 v-room__side">
            <RoomTasks crisis={crisis} />
            <RoomPeople crisis={crisis} personId={personId} />
            <RoomShift crisis={crisis} personId={personId} />
          </div>
          <div className="c-1-12">{said && <GroupBoard crisis={crisis} view={said} />}</div>
        </>
      )}
    </Loaded>
  )
}
