import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { QuestionText } from '../rules/status.ts'
import type { StatusQuestion, StatusView } from '../rules/status-view.ts'
import { LanguageFields } from './language-fields.tsx'
import { useStatusAct } from './status-data.ts'

const EMPTY: QuestionText = { question: '', answer: '' }
type Open = { question: StatusQuestion | null }

/** Questions and answers of the open page: those that stand, and those that wait to be published. */
export function StatusQuestions({ view }: { view: StatusView }) {
  const { t } = useTranslation('crisis')
  const [open, setOpen] = useState<Open | null>(null)
  const act = useStatusAct(view.crisis.id)
  const mayWrite = view.abilities.includes('write')
  const mayPublish = view.abilities.includes('publish')
  return (
    <section aria-labelledby="sporsmal">
      <SectionHead title={t('status.questions')} id="sporsmal">
        {view.questions.length}
      </SectionHead>
      {view.questions.length === 0 && <p className="v-meta">{t('status.questions.none')}</p>}
      <ul className="v-told">
        {view.questions.map((one) => (
          <li key={one.id}>
            <p lang="nb">
              <b>{one.texts.nb.question}</b>
            </p>
            <p lang="nb" data-typography="secondary">
              {one.texts.nb.answer}
            </p>
            <p className="v-meta">
              {one.approvedAt ? (
                t('status.question.stands', { at: one.approvedAt })
              ) : (
                <b className="v-signal">{t('status.question.waits')}</b>
              )}{' '}
              <span data-data>{one.by.name ?? t('somebody')}</span>
            </p>
            <div className="v-btns">
              {!one.approvedAt && mayPublish && (
                <Button
                  data-size="sm"
                  aria-label={`${t('status.question.publish')}: ${one.texts.nb.question}`}
                  disabled={act.isPending}
                  onClick={() =>
                    act.mutate({
                      method: 'POST',
                      path: `questions/${one.id}/publish`,
                      json: { revision: one.revision },
                    })
                  }
                >
                  {t('status.question.publish')}
                </Button>
              )}
              {mayWrite && (
                <Button data-size="sm" variant="secondary" onClick={() => setOpen({ question: one })}>
                  {t(one.approvedAt ? 'status.question.new-answer' : 'status.change')}
                </Button>
              )}
              {(one.approvedAt ? mayPublish : mayWrite) && (
                <Button
                  data-size="sm"
                  variant="tertiary"
                  disabled={act.isPending}
                  onClick={() => act.mutate({ method: 'DELETE', path: `questions/${one.id}` })}
                >
                  {t('status.question.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ProblemText error={act.error} />
      {mayWrite && (
        <Button variant="secondary" data-size="sm" onClick={() => setOpen({ question: null })}>
          {t('status.question.add')}
        </Button>
      )}
      {open && <QuestionForm id={view.crisis.id} question={open.question} onClose={() => setOpen(null)} />}
    </section>
  )
}

function QuestionForm({ id, question, onClose }: { id: string; question: StatusQuestion | null; onClose: () => void }) {
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
