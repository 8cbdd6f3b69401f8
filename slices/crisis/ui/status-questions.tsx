import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { useCrisis } from './crisis-data.ts'
import { useRoomForm } from './room-forms.tsx'
import { useStatements } from './statement-data.ts'
import { QuestionForm } from './status-question-form.tsx'
import { QuestionLine } from './status-question-line.tsx'

/** Questions and answers of the open page: those that stand, those that wait for a yes, and those that ended before. */
export function StatusQuestions({ view }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const crisis = useCrisis(view.crisis.id).data
  const said = useStatements(view.crisis.id).data
  const write = (question: StatusQuestion | null) =>
    show((onClose, { crisis }) => <QuestionForm {...{ crisis, question, onClose }} />)
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
              onWrite={() => write(one)}
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="v-gap2">
          <Button variant="secondary" data-size="sm" disabled={!crisis} onClick={() => write(null)}>
            {t('status.question.add')}
          </Button>
        </div>
      )}
    </section>
  )
}
