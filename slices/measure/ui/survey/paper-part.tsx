import { Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { LoadedPage } from '../../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { answerFaults } from '../../rules/survey/answer.ts'
import { answersTyped, keysTyped } from '../../rules/survey/paper-keys.ts'
import { DONT_KNOW, type Question } from '../../rules/survey/questionnaire.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurvey, useSurveyAct, useSurveyWords } from './survey-data.ts'

/** Forms on paper, typed one after the other by the numbers of the boxes. Enter goes on; after the last field the form is sealed. */
export function PaperPart({ id }: { id: string }) {
  const { t } = useTranslation('survey')
  return (
    <LoadedPage query={useSurvey(id)} title={t('paper.title')} text={t('loading.one')}>
      {(survey) => <PaperForm survey={survey} />}
    </LoadedPage>
  )
}

function PaperForm({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { said } = useSurveyWords()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [isTried, setTried] = useState(false)
  const [entered, setEntered] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const { content } = survey
  const { questions, languages } = content
  const act = useSurveyAct(() => {
    setTyped({})
    setTried(false)
    setEntered((before) => before + 1)
    fields()[0]?.focus()
  })
  const fields = () => [...(form.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
  const { answers, unread } = answersTyped(questions, typed)
  const faults = answerFaults(content, answers)
  const faultOf = ({ key }: Question) => {
    if (unread.includes(key)) return t('paper.unread')
    return isTried && faults.some(({ question }) => question.key === key) ? t('paper.missing') : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (unread.length === 0 && faults.length === 0)
      act.mutate({ path: `/${survey.id}/paper-answers`, json: { answers } })
  }
  const next = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || act.isPending) return
    const all = fields()
    const after = all[all.indexOf(event.target as HTMLElement) + 1]
    event.preventDefault()
    if (after) after.focus()
    else form.current?.requestSubmit()
  }
  return (
    <div className="c-3-9">
      <PageHead
        title={t('paper.head', { count: entered })}
        over={<span data-data>{said(survey.title, languages)}</span>}
        lead={t('paper.about')}
        className="v-mea-head"
      />
      {survey.abilities.includes('enter') ? (
        <form ref={form} className="v-form v-sur-form" onSubmit={submit} noValidate>
          {questions.map((question, at) => (
            <Textfield
              key={question.key}
              data-size="sm"
              multiline={question.kind === 'open'}
              rows={3}
              maxLength={question.kind === 'open' ? 2000 : 60}
              inputMode={question.kind === 'open' ? 'text' : 'numeric'}
              autoComplete="off"
              label={
                <span data-data>
                  {at + 1}. {said(question.texts, languages)}
                </span>
              }
              description={<Boxes question={question} typed={typed[question.key] ?? ''} languages={languages} />}
              error={faultOf(question)}
              value={typed[question.key] ?? ''}
              onKeyDown={next}
              onChange={(event: { target: { value: string } }) =>
                setTyped({ ...typed, [question.key]: event.target.value })
              }
            />
          ))}
          <ProblemText error={act.error} />
          <div className="v-btns">
            <Button type="submit" data-size="sm" disabled={act.isPending}>
              {t('paper.do')}
            </Button>
          </div>
          <p role="status">{entered > 0 && t('paper.done', { count: entered })}</p>
        </form>
      ) : (
        <Empty title={t('paper.closed')} text={t('paper.closed.about')} />
      )}
    </div>
  )
}

/** The numbers of the boxes, those that are typed in bold. */
function Boxes({ question, typed, languages }: { question: Question; typed: string; languages: string[] }) {
  const { said } = useSurveyWords()
  if (question.kind === 'open') return null
  const chosen = keysTyped(question, typed) ?? []
  let number = 0
  return (
    <span className="v-sur-boxes" data-data>
      {question.options.map((option) => {
        const shown = option.key === DONT_KNOW ? 0 : ++number
        const text = `${shown} ${said(option.texts, languages)}`
        return <span key={option.key}>{chosen.includes(option.key) ? <b>{text}</b> : text}</span>
      })}
    </span>
  )
}
