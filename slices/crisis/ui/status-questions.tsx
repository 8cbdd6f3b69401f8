import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { useCrisis } from './crisis-data.ts'
import { useStatements } from './statement-data.ts'
import { QuestionForm } from './status-question-form.tsx'
import { QuestionLine } from './status-question-line.tsx'

type Open = { question: StatusQuestion | null }

/** Questions and answers of the open page: those that stand, those that wait for a yes, and those that ended before. */
export function StatusQuestions({ view }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const [open, setOpen] = useState<Open | null>(null)
  const crisis = useCrisis(view.crisis.id).data
  const said = useStatements(view.crisis.id).data
  const mayWrite = view.abilities.includes('write')
  return (
    <section aria-labelledby="sporsmal">
      <SectionHead title={t('status.questions')} id="sporsmal">
        {view.questions.length}
      </SectionHead>
      {view.questions.length === 0 && <p className="v-meta">{t('status.questions.none')}</p>}
      {crisis && said && (
        <ul className="v-told">
          {view.questions.map((one) => (
            <QuestionLine
              key={one.id}
              {...{ view, crisis, question: one }}
              statement={said.statements.find(({ questionId }) => questionId === one.id)}
              onWrite={() => setOpen({ question: one })}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="v-gap2">
          <Button variant="secondary" data-size="sm" disabled={!crisis} onClick={() => setOpen({ question: null })}>
            {t('status.question.add')}
          </Button>
        </div>
      )}
      {open && crisis && <QuestionForm {...{ crisis }} question={open.question} onClose={() => setOpen(null)} />}
    </section>
  )
}
