import { Button, Search } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { LessonLine } from '../rules/initiative-view.ts'
import { LessonDialog } from './lesson-dialog.tsx'
import { LessonList } from './lesson-list.tsx'
import { useNumberWord } from './use-number-word.ts'

/** All lessons: what to do again and what to do otherwise, found by any word in them or in what they came from. */
export function LessonsDesk({ lessons, mayKeep }: { lessons: LessonLine[]; mayKeep: boolean }) {
  const { t } = useTranslation('plan')
  const word = useNumberWord()
  const [isOpen, setOpen] = useShown<true>()
  const [written, setWritten] = useState('')
  const wanted = written.trim().toLowerCase()
  const found = lessons.filter(({ text, initiative }) =>
    `${text} ${initiative?.title ?? ''}`.toLowerCase().includes(wanted),
  )
  return (
    <div className="c-3-9">
      <PageHead
        className=""
        title={
          lessons.length > 0
            ? t('lessons.headline', { count: lessons.length, number: word(lessons.length) })
            : t('lessons.headline.none')
        }
        lead={t('lessons.about')}
      >
        {mayKeep && (
          <Button data-size="sm" onClick={() => setOpen(true)}>
            {t('lesson.new')}
          </Button>
        )}
      </PageHead>
      {lessons.length > 0 && (
        <Search data-size="sm" className="v-find">
          <Search.Input
            aria-label={t('lessons.find')}
            placeholder={t('lessons.find')}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
          <Search.Clear aria-label={t('lessons.find.clear')} />
        </Search>
      )}
      <p className="ds-sr-only" role="status">
        {t('list.shown', { count: found.length, of: lessons.length })}
      </p>
      {lessons.length > 0 && found.length === 0 && <Empty title={t('lessons.none-found')} />}
      {(['again', 'otherwise'] as const).map((kind) => {
        const of = found.filter((lesson) => lesson.kind === kind)
        if (of.length === 0) return null
        return (
          <section key={kind} className="v-block" aria-labelledby={`lessons-${kind}`}>
            <SectionHead id={`lessons-${kind}`} title={t(`lesson.${kind}`)}>
              {of.length}
            </SectionHead>
            <LessonList lessons={of} withOrigin />
          </section>
        )
      })}
      {isOpen && <LessonDialog initiative={null} onClose={() => setOpen(null)} />}
    </div>
  )
}
