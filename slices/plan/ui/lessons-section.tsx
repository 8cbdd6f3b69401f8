import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { LessonDialog } from './lesson-dialog.tsx'
import { LessonList } from './lesson-list.tsx'
import { useLessons } from './plan-data.ts'

/** What was learnt from this initiative. It comes up when somebody makes one like it. */
export function LessonsSection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const [isOpen, setOpen] = useShown<true>()
  const { data } = useLessons()
  const mayKeep = data?.abilities.includes('keep') && initiative.state !== 'draft' && initiative.state !== 'in-review'
  if (initiative.lessons.length === 0 && !mayKeep) return null
  return (
    <section className="v-block" id="laerdommer" aria-labelledby="lessons-title">
      <SectionHead id="lessons-title" title={t('lessons.title')}>
        {initiative.lessons.length}
      </SectionHead>
      {initiative.lessons.length === 0 && <p className="v-muted">{t('lessons.none.here')}</p>}
      <LessonList lessons={initiative.lessons} withOrigin={false} />
      {mayKeep && (
        <div className="v-btns v-ini-do">
          <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>
            {t('lesson.new')}
          </Button>
        </div>
      )}
      {isOpen && <LessonDialog initiative={initiative} onClose={() => setOpen(null)} />}
    </section>
  )
}
