import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import {
  CrisisBand,
  Observations,
  ObserveForm,
  PracticeClock,
  PracticeInjects,
  PracticePeople,
  RoomForms,
  ShiftWaiting,
  useCrisis,
  usePractice,
  usePracticeTitle,
  WriteInject,
} from '../../../../slices/crisis/ui/index.ts'

/** The page of those who lead an exercise, and of those who watch it: what comes, what has come, and the clock. */
export function PracticePage() {
  const { t } = useTranslation('practice')
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <LoadedPage query={usePractice(id)} title={t('page')} text={t('page.loading')}>
      {(practice) => (
        <RoomForms key={id}>
          <Practice id={id} practice={practice} />
        </RoomForms>
      )}
    </LoadedPage>
  )
}

type Props = { id: string; practice: NonNullable<ReturnType<typeof usePractice>['data']> }

function Practice({ id, practice }: Props) {
  const { t } = useTranslation('practice')
  const title = usePracticeTitle(practice)
  const crisis = useCrisis(id).data
  const watches = practice.part === 'observer'
  const form = practice.part !== null && <ObserveForm id={id} practice={practice} />
  return (
    <>
      <CrisisBand mode="exercise" />
      <PageHead title={title} over={t(watches ? 'page.watch' : 'page')}>
        <WriteInject id={id} practice={practice} />
        <Link to="/krise/$id" params={{ id }} className="ds-button" data-variant="secondary" data-size="sm">
          {t('room')}
        </Link>
      </PageHead>
      {crisis && <ShiftWaiting crisis={crisis} />}
      <div className="c-1-8 v-practice">
        {watches && form}
        <PracticeInjects id={id} practice={practice} />
        {!watches && form}
        <Observations observations={practice.observations} />
      </div>
      <div className="c-9-12 v-room__side">
        <PracticeClock id={id} practice={practice} />
        <PracticePeople id={id} practice={practice} />
      </div>
    </>
  )
}
