import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { QuestionText } from '../rules/status.ts'
import type { StatusQuestion } from '../rules/status-view.ts'
import { LanguageFields } from './language-fields.tsx'
import { useStatusAct } from './status-data.ts'

const EMPTY: QuestionText = { question: '', answer: '' }

/** A question with its answer, as somebody writes it. */
export function QuestionForm({
  id,
  question,
  onClose,
}: {
  id: string
  question: StatusQuestion | null
  onClose: () => void
}) {
  const { t } = useTranslation('crisis')
  const [texts, setTexts] = useState(question?.texts ?? { nb: EMPTY })
  const [isTried, setTried] = useState(false)
  const save = useStatusAct(id, onClose)
  const isWaiting = question !== null && question.approvedAt === null
  const isWhole = Object.values(texts).every((one) => !one || (one.question.trim() && one.answer.trim()))
  return (
    <FormDialog
      title={t('status.question.form')}
      action={t('status.question.save')}
      error={save.error}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!isWhole) return
        if (isWaiting)
          save.mutate({ method: 'PUT', path: `questions/${question.id}`, json: { texts, revision: question.revision } })
        else save.mutate({ method: 'POST', path: 'questions', json: { texts, replacesId: question?.id ?? null } })
      }}
    >
      <LanguageFields<QuestionText> texts={texts} empty={EMPTY} onTexts={setTexts}>
        {(text, change) => (
          <>
            <Textfield
              label={t('status.question')}
              maxLength={300}
              value={text.question}
              error={isTried && !text.question.trim() ? t('status.question.missing') : undefined}
              onChange={(event) => change({ question: event.target.value })}
            />
            <Textfield
              multiline
              rows={4}
              label={t('status.answer')}
              maxLength={2000}
              value={text.answer}
              error={isTried && !text.answer.trim() ? t('status.answer.missing') : undefined}
              onChange={(event) => change({ answer: event.target.value })}
            />
          </>
        )}
      </LanguageFields>
    </FormDialog>
  )
}
