import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { needsAnother } from '../rules/status.ts'
import type { StatusView } from '../rules/status-view.ts'
import { useRoomForm } from './room-forms.tsx'
import { useStatusAct } from './status-data.ts'
import { StatusInstead } from './status-instead.tsx'
import { StatusWords } from './status-words.tsx'

/** What waits to be published: read it as it will stand, change it, publish it or throw it away. */
export function StatusDraftPart({ view, onChange }: { view: StatusView; onChange: () => void }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const drop = useStatusAct(view.crisis.id)
  const draft = view.draft!
  const me = useMe().data?.person.id
  // Whoever leads publishes alone; a number needs another's eyes.
  const isOwn = draft.by.id === me && needsAnother(draft, view.versions.at(-1)!)
  const mayPublish = view.abilities.includes('publish')
  const ask = () => show((onClose) => <PublishQuestion {...{ view, onClose }} />)
  const isExercise = view.crisis.mode === 'exercise'
  return (
    <section aria-labelledby="utkast">
      <SectionHead title={t('status.draft')} id="utkast">
        {t('status.draft.by', { at: draft.at })} <span data-data>{draft.by.name ?? t('somebody')}</span>
      </SectionHead>
      {view.instead && <p>{t('status.draft.unsure')}</p>}
      <StatusWords content={{ ...draft, texts: view.instead ?? draft.texts }} />
      <div className="v-btns">
        {mayPublish && !isOwn && (
          <Button onClick={ask}>{t(isExercise ? 'status.publish.exercise' : 'status.publish')}</Button>
        )}
        <Button variant="secondary" onClick={onChange}>
          {t('status.change')}
        </Button>
        <Button
          variant="tertiary"
          disabled={drop.isPending}
          onClick={() => drop.mutate({ method: 'DELETE', path: 'draft' })}
        >
          {t('status.drop')}
        </Button>
      </div>
      {mayPublish && isOwn && <p className="v-note">{t('status.own-words')}</p>}
      {!mayPublish && <p className="v-meta">{t('status.waits')}</p>}
      <ProblemText error={drop.error} />
    </section>
  )
}

/** Publishes what was read when it was asked: another draft by then is refused. */
function PublishQuestion({ view, onClose }: { view: StatusView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const publish = useStatusAct(view.crisis.id, onClose)
  const isExercise = view.crisis.mode === 'exercise'
  return (
    <ConfirmDialog
      isOpen
      title={t(isExercise ? 'status.publish.exercise.title' : 'status.publish.title')}
      action={t(isExercise ? 'status.publish.exercise' : 'status.publish')}
      error={publish.error}
      isBusy={publish.isPending}
      onConfirm={() => publish.mutate({ method: 'POST', path: 'publish', json: { revision: view.draft!.revision } })}
      onClose={onClose}
    >
      {view.instead ? (
        <StatusInstead about={t('status.publish.about.unsure')} instead={view.instead} />
      ) : (
        <p>{t(isExercise ? 'status.publish.exercise.about' : 'status.publish.about')}</p>
      )}
      {view.instead && isExercise && <p>{t('status.publish.exercise.about')}</p>}
    </ConfirmDialog>
  )
}
