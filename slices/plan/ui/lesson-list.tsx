import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { LessonLine } from '../rules/initiative-view.ts'
import { useRemoveLesson } from './plan-data.ts'
import { useTitles } from './use-titles.ts'

/** Lessons as a list. `withOrigin` names the initiative that each came from. */
export function LessonList({ lessons, withOrigin }: { lessons: LessonLine[]; withOrigin: boolean }) {
  return (
    <ul className="v-rows">
      {lessons.map((lesson) => (
        <OneLesson key={lesson.id} lesson={lesson} withOrigin={withOrigin} />
      ))}
    </ul>
  )
}

function OneLesson({ lesson, withOrigin }: { lesson: LessonLine; withOrigin: boolean }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const title = useTitles()
  const [isRemoving, setRemoving] = useShown<true>()
  const remove = useRemoveLesson()
  const about = [...lesson.goalKeys, ...lesson.audienceKeys, ...lesson.channelKeys].map(title)
  return (
    <li>
      <p className="v-meta">{t(`lesson.${lesson.kind}`)}</p>
      <p className="v-prose v-ini-said" data-data>
        {lesson.text}
      </p>
      <p className="v-meta">
        {withOrigin && lesson.initiative && (
          <>
            <Link className="v-link" to="/plan/tiltak/$id" params={{ id: lesson.initiative.id }} data-data>
              {lesson.initiative.title}
            </Link>
            {'. '}
          </>
        )}
        {t('lesson.by', { name: lesson.by ?? t('person.gone'), date: date(lesson.at) })}
      </p>
      {about.length > 0 && <p className="v-meta">{t('lesson.about', { what: about.join(', ') })}</p>}
      {lesson.mayRemove && (
        <button type="button" className="v-link v-meta" onClick={() => setRemoving(true)}>
          {t('lesson.remove')}
        </button>
      )}
      <ConfirmDialog
        isOpen={isRemoving !== null}
        title={t('lesson.remove.title')}
        action={t('lesson.remove')}
        error={remove.error}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(lesson.id, { onSuccess: () => setRemoving(null) })}
        onClose={() => setRemoving(null)}
      >
        <p data-data>{lesson.text}</p>
      </ConfirmDialog>
    </li>
  )
}
