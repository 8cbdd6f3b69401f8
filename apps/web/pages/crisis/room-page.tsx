import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded, Loading } from '../../../../kit/ui/loading.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { useNarrow } from '../../../../kit/ui/use-narrow.ts'
import { Shown as ShownTo, WhoCanSee } from '../../../../slices/confidentiality/ui/index.ts'
import {
  BesideCrisis,
  CallAnswer,
  GroupBoard,
  LeadActs,
  PromiseClock,
  PromiseStrip,
  RoomFacts,
  RoomForms,
  RoomHead,
  RoomInjects,
  RoomLog,
  RoomPeople,
  RoomShift,
  RoomStatements,
  RoomTasks,
  RoomWaits,
  SayButtons,
  ShiftWaiting,
  useCrisis,
  useEntryQueue,
  useRoomLog,
  useStatements,
} from '../../../../slices/crisis/ui/index.ts'
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
  const statements = useStatements(id)
  const log = useRoomLog(id)
  const queue = useEntryQueue(id, personId, log.add)
  // The clock and the acts come with the room. Where they cannot be read it opens without them: the log is written in all the same.
  const isOpening = statements.isLoading && statements.failureCount + statements.errorUpdateCount === 0
  return (
    <ShownTo id={id} query={query} text={t('room.loading')}>
      {(crisis) =>
        isOpening ? (
          <Loading text={t('room.loading')} />
        ) : (
          <RoomForms crisis={crisis} view={statements.data}>
            <Shown crisis={crisis} personId={personId} said={statements.data} log={log} queue={queue} />
          </RoomForms>
        )
      }
    </ShownTo>
  )
}

type Props = {
  crisis: NonNullable<ReturnType<typeof useCrisis>['data']>
  personId: string
  said: ReturnType<typeof useStatements>['data']
  log: ReturnType<typeof useRoomLog>
  queue: ReturnType<typeof useEntryQueue>
}

/**
 * Wide: what is said and known beside who is here. On a telephone one line each after what a leader needs first: the clock, what waits,
 * and the log to write in; the way out of the room and the acts that are seldom pressed come last. The head has what is said alone.
 */
function Shown({ crisis, personId, said, log, queue }: Props) {
  const { t } = useTranslation('crisis')
  const isNarrow = useNarrow()
  const written = <RoomLog key="log" crisis={crisis} personId={personId} log={log} queue={queue} />
  const known = [
    said && <RoomStatements key="said" crisis={crisis} view={said} />,
    <RoomFacts key="facts" crisis={crisis} />,
  ]
  const board = said && <GroupBoard key="board" crisis={crisis} view={said} />
  const places = (
    <nav className="v-places" aria-label={t('places')}>
      <RoomPlaces id={crisis.id} abilities={crisis.abilities} />
    </nav>
  )
  const acts = <LeadActs crisis={crisis} />
  return (
    <>
      <RoomHead
        crisis={crisis}
        clock={said && <PromiseClock crisis={crisis} view={said} />}
        strip={said && <PromiseStrip crisis={crisis} view={said} />}
      >
        {said && <SayButtons crisis={crisis} view={said} />}
      </RoomHead>
      {log.isLost && (
        <p className="v-note c-1-12" role="status">
          {t('offline', { count: queue.waiting.length })}
        </p>
      )}
      <ShiftWaiting crisis={crisis} />
      <CallAnswer crisis={crisis} />
      <div className="c-1-8 v-room__main v-room__main--two">
        {said && <RoomWaits crisis={crisis} view={said} personId={personId} />}
        {crisis.state === 'open' && crisis.mode !== 'exercise' && (
          <BesideCrisis unitId={crisis.unit.id} crisisId={crisis.id} />
        )}
        {crisis.mode === 'exercise' && <RoomInjects crisis={crisis} personId={personId} />}
        {/* With a key each, what is written in the log stays though the order changes with the width. */}
        {isNarrow ? [written, ...known] : [...known, written, board]}
      </div>
      <div className="c-9-12 v-room__side">
        {!isNarrow && places}
        <RoomTasks crisis={crisis} />
        <RoomPeople crisis={crisis} />
        <RoomShift crisis={crisis} personId={personId} />
        <WhoCanSee id={crisis.id} isCrisis />
        {!isNarrow && acts}
      </div>
      {isNarrow && <div className="c-1-12">{board}</div>}
      {isNarrow && (
        <>
          {places}
          {acts}
        </>
      )}
    </>
  )
}
