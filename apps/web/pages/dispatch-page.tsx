import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useTitle } from '../../../kit/ui/use-title.ts'
import { BesideCrisis } from '../../../slices/crisis/ui/index.ts'
import {
  Answers,
  DispatchControls,
  type DispatchView,
  Equation,
  MissingUnits,
  NewsCount,
  type People,
  PeopleDrawer,
  PressSpread,
  QuestionsBack,
  RefusingChannels,
  stateNow,
  Track,
  useDispatch,
  useDispatchAct,
  useExpected,
  useReceipts,
  WaveOverride,
  type WaveView,
  WordsMark,
} from '../../../slices/dispatch/ui/index.ts'
import { TranslationsUnderWay } from '../../../slices/message/ui/index.ts'
import { Latest } from '../../../slices/trace/ui/index.ts'

/** One dispatch, live: the equation, the track of waves with their gates, and who is missing. */
export function DispatchPage() {
  const { t } = useTranslation('dispatch')
  const { id } = useParams({ strict: false }) as { id: string }
  const { query, isLost, isMoving } = useDispatch(id)
  return (
    <Loaded query={query} text={t('page.loading')}>
      {(dispatch) => <Course dispatch={dispatch} isCut={isMoving && isLost} />}
    </Loaded>
  )
}

function Course({ dispatch: told, isCut }: { dispatch: DispatchView; isCut: boolean }) {
  const dispatch = useExpected(told)
  const [people, setPeople] = useShown<People>()
  const [override, setOverride] = useShown<WaveView>()
  const [opening, setOpening] = useShown<WaveView>()
  const isMoving = dispatch.state === 'running' || dispatch.state === 'paused'
  const hasStarted = dispatch.startedAt !== null
  // Nobody is asked to confirm words that are withdrawn or put right.
  const isOver = ['withdrawn', 'corrected', 'correcting'].includes(dispatch.standing)
  const receipts = useReceipts(dispatch.id, isMoving)
  return (
    <>
      <CourseHead dispatch={dispatch} isCut={isCut} />
      <RefusingChannels of={dispatch.refusing ?? []} />
      {(isMoving || !hasStarted) && (
        <div className="c-1-8">
          <Beside dispatch={dispatch} />
        </div>
      )}
      <Equation dispatch={dispatch} onPeople={setPeople} />
      <Track dispatch={dispatch} onPeople={setPeople} onOverride={setOverride} onOpen={setOpening} />
      {hasStarted && receipts.data && !isOver && <MissingUnits receipts={receipts.data} />}
      <div className="c-9-12 v-low v-aside">
        {hasStarted && <Latest subject={dispatch.id} isMoving={isMoving} />}
        {dispatch.messageId && (
          <TranslationsUnderWay messageId={dispatch.messageId} where={hasStarted ? 'sent' : 'plan'} />
        )}
        <PressSpread dispatch={dispatch} />
        <NewsCount dispatch={dispatch} />
        {receipts.data && <QuestionsBack dispatch={dispatch} receipts={receipts.data} />}
        {receipts.data && <Answers receipts={receipts.data} />}
      </div>
      {people && <PeopleDrawer dispatchId={dispatch.id} people={people} onClose={() => setPeople(null)} />}
      {override && <WaveOverride dispatch={dispatch} wave={override} onClose={() => setOverride(null)} />}
      {opening && <OpenWave dispatch={dispatch} wave={opening} onClose={() => setOpening(null)} />}
    </>
  )
}

function CourseHead({ dispatch, isCut }: { dispatch: DispatchView; isCut: boolean }) {
  const { t } = useTranslation('dispatch')
  const { moment } = useFormats()
  const isMoving = dispatch.state === 'running' || dispatch.state === 'paused'
  useTitle(dispatch.title)
  return (
    <header className="v-head v-sendhead c-1-12">
      <div>
        <p className="v-meta">
          {t('page.number', { number: dispatch.number })}{' '}
          {dispatch.startedAt ? t('page.started', { at: moment(dispatch.startedAt) }) : t('page.not-started')}{' '}
          {stateNow(dispatch) !== 'running' && t('page.state', { state: t(`dispatch-state.${stateNow(dispatch)}`) })}{' '}
          {dispatch.notAfter && t('page.not-after', { at: moment(dispatch.notAfter) })}{' '}
          {dispatch.embargoUntil && t('page.embargo', { at: moment(dispatch.embargoUntil) })}
        </p>
        <h1 className="v-h1">{dispatch.title}</h1>
        {dispatch.standing !== 'stands' && (
          <p>
            <WordsMark of={dispatch} />
          </p>
        )}
        {dispatch.heldBy && (isMoving || dispatch.state === 'planned') && (
          <p className="v-note">
            {t('page.held-by-room')}{' '}
            <Link to="/krise/$id" params={{ id: dispatch.heldBy }} className="v-link">
              {t('page.held-by-room.open')}
            </Link>
          </p>
        )}
        {isCut && (
          <p className="v-meta" role="status">
            {t('page.reconnecting')}
          </p>
        )}
      </div>
      <div className="v-btns">
        <DispatchControls dispatch={dispatch} beforeStart={<Beside dispatch={dispatch} />}>
          {dispatch.messageId && (
            <Link
              to="/budskap/$id"
              params={{ id: dispatch.messageId }}
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
            >
              {t('page.message')}
            </Link>
          )}
        </DispatchControls>
      </div>
    </header>
  )
}

function OpenWave({ dispatch, wave, onClose }: { dispatch: DispatchView; wave: WaveView; onClose: () => void }) {
  const { t } = useTranslation('dispatch')
  const act = useDispatchAct(dispatch.id)
  return (
    <ConfirmDialog
      isOpen
      title={t('act.open.title', { wave: wave.position })}
      action={t('act.open.go', { wave: wave.position, count: wave.total })}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onConfirm={() => act.mutate({ path: `waves/${wave.id}/open` }, { onSuccess: onClose })}
    >
      <Beside dispatch={dispatch} />
      <p>{t('act.open.about', { count: wave.total })}</p>
    </ConfirmDialog>
  )
}

/** What goes on at the unit beside what is sent there; a room's own words say nothing of themselves. */
function Beside({ dispatch: { heldBy, unitId } }: { dispatch: DispatchView }) {
  return heldBy === null && unitId && <BesideCrisis unitId={unitId} />
}
