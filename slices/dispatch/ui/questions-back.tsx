import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { WaitingWords } from '../../approval/ui/index.ts'
import { type DispatchView, type Receipts, useDispatchAct } from './dispatch-data.ts'
import { ShowAll } from './show-all.tsx'

/** Those without an answer are always shown. */
const SHORT = 8

type Question = Receipts['questions'][number]

/** What recipients have asked back; those without an answer first. The answer goes to the one who asked. */
export function QuestionsBack({ dispatch, receipts }: { dispatch: DispatchView; receipts: Receipts }) {
  const { t } = useTranslation('dispatch')
  const open = receipts.questions.filter((question) => !question.answer)
  const answered = receipts.questions.filter((question) => question.answer)
  const [isAll, setAll] = useState(false)
  const all = [...open, ...answered]
  const shown = isAll ? all : all.slice(0, Math.max(SHORT, open.length))
  if (all.length === 0) return null
  return (
    <section>
      <SectionHead title={t('questions.title')}>{t('questions.open', { count: open.length })}</SectionHead>
      <ul className="v-rows">
        {shown.map((question) => (
          <QuestionRow key={question.id} question={question} dispatch={dispatch} />
        ))}
      </ul>
      <WaitingWords kind="dispatch.reply" subject={all.map(({ id }) => id)} />
      <ShowAll
        all={t('questions.all', { total: all.length })}
        isAll={isAll}
        hidden={shown.length === all.length && !isAll}
        onToggle={() => setAll(!isAll)}
      />
    </section>
  )
}

function QuestionRow({ question, dispatch }: { question: Question; dispatch: DispatchView }) {
  const { t } = useTranslation('dispatch')
  const { clock, moment, quoted } = useFormats()
  const [answer, setAnswer] = useState(question.answer ?? '')
  const [isOpen, setOpen] = useState(false)
  const act = useDispatchAct(dispatch.id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const json = { answer: answer.trim() }
    act.mutate({ path: `questions/${question.id}/answer`, json }, { onSuccess: () => setOpen(false) })
  }
  return (
    <li>
      <p className="v-say">{quoted(question.text)}</p>
      <p className="v-meta">
        {clock(question.at)} {question.unitName}
      </p>
      {question.answer && <p>{question.answer}</p>}
      {question.earlier.map(({ text, at }) => (
        <p key={at} className="v-meta">
          {t('questions.earlier', { at: moment(at) })} <span data-data="">{text}</span>
        </p>
      ))}
      {!isOpen && dispatch.abilities.includes('answer') && (
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {t(question.answer ? 'questions.change' : 'questions.answer')}
        </button>
      )}
      {isOpen && (
        <form className="v-form" onSubmit={submit}>
          <Textfield
            multiline
            rows={3}
            required
            label={t('questions.your-answer')}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          {!question.isOwnStaff && <p className="v-meta">{t('questions.needs-yes')}</p>}
          <ProblemText error={act.error} />
          <div className="v-btns">
            <Button type="submit" data-size="sm" disabled={!answer.trim() || act.isPending}>
              {t(question.isOwnStaff ? 'questions.send' : 'questions.ask')}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
