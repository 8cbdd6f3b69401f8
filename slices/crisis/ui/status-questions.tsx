import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { QuestionForm } from './status-question-form.tsx'
import { QuestionLine } from './status-question-line.tsx'

type Open = { question: StatusQuestion | null }

/** Questions and answers of the open page: those that stand, and those that wait to be published. */
export function StatusQuestions({ view }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const [open, setOpen] = useState<Open | null>(null)
  const mayWrite = view.abilities.includes('write')
  return (
    <section aria-labelledby="sporsmal">
      <SectionHead title={t('status.questions')} id="sporsmal">
        {view.questions.length}
      </SectionHead>
      {view.questions.length === 0 && <p className="v-meta">{t('status.questions.none')}</p>}
      <ul className="v-told">
        {view.questions.map((one) => (
          <QuestionLine key={one.id} view={view} question={one} onChange={() => setOpen({ question: one })} />
        ))}
      </ul>
      {mayWrite && (
        <div className="v-gap2">
          <Button variant="secondary" data-size="sm" onClick={() => setOpen({ question: null })}>
            {t('status.question.add')}
          </Button>
        </div>
      )}
      {open && <QuestionForm id={view.crisis.id} question={open.question} onClose={() => setOpen(null)} />}
    </section>
  )
}
