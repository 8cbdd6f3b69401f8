import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AsItStood } from '../../../../kit/ui/as-it-stood.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import {
  CrisisBand,
  courseOf,
  RoomForms,
  StatusDraftPart,
  StatusEditor,
  StatusQuestions,
  StatusSay,
  StatusTold,
  useCrisis,
  useCrisisTitle,
  useRoomNow,
  useStatements,
  useStatus,
  WrongWordsMark,
} from '../../../../slices/crisis/ui/index.ts'

type View = NonNullable<ReturnType<typeof useStatus>['data']>

/** What the open status page of a crisis says, how it stands there, and the way to say more. */
export function StatusPage() {
  const { t } = useTranslation('crisis')
  const { id } = useParams({ strict: false }) as { id: string }
  const crisis = useCrisis(id).data
  const said = useStatements(id).data
  return (
    <LoadedPage query={useStatus(id)} title={t('status.page')} text={t('status.loading')}>
      {(view) => (
        <RoomForms key={id} crisis={crisis} view={said}>
          <Shown view={view} />
        </RoomForms>
      )}
    </LoadedPage>
  )
}

function Shown({ view }: { view: View }) {
  const { t } = useTranslation('crisis')
  const now = useRoomNow(view.crisis.id, 10_000)
  const [isWriting, setWriting] = useShown<true>()
  const crisisTitle = useCrisisTitle()
  const mayWrite = view.abilities.includes('write')
  return (
    <>
      <CrisisBand mode={view.crisis.mode} />
      <PageHead
        title={useSentence(view, now)}
        over={
          <Link to="/krise/$id" params={{ id: view.crisis.id }} className="v-link">
            {view.crisis.number} <span data-data>{crisisTitle(view.crisis)}</span>
          </Link>
        }
      >
        {view.path && view.versions.length > 0 && (
          <a href={view.path} className="ds-button" data-variant="secondary" data-size="sm">
            {t('status.see')}
          </a>
        )}
        {view.versions.length > 0 && <AsItStood place={`status:${view.crisis.id.slice(-12)}`} isButton />}
        {!isWriting && !view.draft && mayWrite && view.versions.length > 0 && (
          <Button data-size="sm" variant="secondary" onClick={() => setWriting(true)}>
            {t('status.write')}
          </Button>
        )}
        {mayWrite && <StatusSay view={view} />}
      </PageHead>
      <div className="c-1-8 v-room__main">
        <WrongWordsMark wrong={view.wrong} />
        {isWriting ? (
          <StatusEditor view={view} onDone={() => setWriting(null)} />
        ) : (
          view.draft && <StatusDraftPart view={view} onChange={() => setWriting(true)} />
        )}
        <StatusQuestions view={view} />
      </div>
      <div className="c-9-12 v-room__side">
        <StatusTold view={view} now={now} />
      </div>
    </>
  )
}

/** What is true now: what waits, what is promised, what is late. */
function useSentence(view: View, now: Date): string {
  const { t } = useTranslation('crisis')
  const { near } = useFormats()
  const { promised } = courseOf(view, now)
  const [first, ...more] = view.wrong.map(({ number }) => number)
  if (first !== undefined)
    return more.length === 0
      ? t('status.h1.wrong', { number: first })
      : t('status.h1.wrongs', { numbers: more.toReversed().join(', '), last: first })
  if (promised?.isBroken) return t('status.h1.late', { at: near(new Date(promised.at), now) })
  if (view.draft) return t('status.h1.draft')
  if (promised) return t('status.h1.promised', { at: near(new Date(promised.at), now) })
  return t(view.versions.length === 0 ? 'status.h1.none' : 'status.h1.over')
}
