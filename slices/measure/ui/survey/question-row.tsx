import { Button } from '@digdir/designsystemet-react'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Question, questionnaireFaults } from '../../rules/survey/questionnaire.ts'
import { QuestionFields } from './question-fields.tsx'
import { useSurveyWords } from './survey-data.ts'

type Props = {
  question: Question
  place: number
  total: number
  earlier: Question[]
  languages: string[]
  language: string
  isOpen: boolean
  isReword: boolean
  onToggle: () => void
  onMove: (step: 1 | -1) => void
  onChange: (question: Question) => void
  onRemove: () => void
}

/** One question in the list; it opens where it stands. Alt with Page Up or Page Down moves it. */
export function QuestionRow(props: Props) {
  const { question, place, total, earlier, languages, language, isOpen, isReword, onToggle, onMove } = props
  const { t } = useTranslation('survey')
  const { said } = useSurveyWords()
  const id = useId()
  const text = question.texts[language] || said(question.texts, languages)
  const among = [...earlier, question]
  const faults = questionnaireFaults({
    languages,
    title: Object.fromEntries(languages.map((code) => [code, '-'])),
    intro: {},
    thanks: {},
    questions: among,
  }).filter((one) => one.question === question.key)
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : null
    if (!event.altKey || step === null || isReword) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <li className="v-sur-question" onKeyDown={keys}>
      <div className="v-sur-question__head">
        <span className="num">{place}</span>
        <button type="button" className="v-link" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {text ? <span data-data>{text}</span> : t('question.blank')}
        </button>
        <span className="v-meta">
          {t(`kind.${question.kind}`)}
          {question.isRequired && `, ${t('question.required').toLowerCase()}`}
          {question.onlyIf && `, ${t('question.hangs')}`}
        </span>
        {!isReword && (
          <span className="v-sur-question__move">
            {([-1, 1] as const).map((step) => (
              <Button
                key={step}
                data-size="sm"
                variant="tertiary"
                aria-label={t(step < 0 ? 'question.up' : 'question.down', { place })}
                aria-disabled={step < 0 ? place === 1 : place === total}
                onClick={() => onMove(step)}
              >
                <span aria-hidden="true">{step < 0 ? '↑' : '↓'}</span>
              </Button>
            ))}
          </span>
        )}
      </div>
      {faults.length > 0 && !isOpen && <p className="v-signal">{t('question.faults', { count: faults.length })}</p>}
      <div id={id} hidden={!isOpen}>
        {isOpen && <QuestionFields {...props} faults={faults} />}
      </div>
    </li>
  )
}
