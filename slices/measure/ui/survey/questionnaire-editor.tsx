import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { directionOf, EDITION_LANGUAGES } from '../../../message/ui/index.ts'
import { MOST_QUESTIONS, type Questionnaire, type Texts } from '../../rules/survey/questionnaire.ts'
import { blankQuestion, moved } from './edit-questionnaire.ts'
import { QuestionRow } from './question-row.tsx'
import { useSurveyWords } from './survey-data.ts'

type Props = { content: Questionnaire; isReword?: boolean; onChange: (content: Questionnaire) => void }

/** The questionnaire as it is written, one language at a time. `isReword`: it is open, and only words may be put right. */
export function QuestionnaireEditor({ content, isReword = false, onChange }: Props) {
  const { t } = useTranslation('survey')
  const { languageName } = useSurveyWords()
  const { languages, questions } = content
  const [chosen, setLanguage] = useState(languages[0]!)
  const [open, setOpen] = useState<string | null>(null)
  const language = languages.includes(chosen) ? chosen : languages[0]!
  const set = (part: Partial<Questionnaire>) => onChange({ ...content, ...part })
  const add = () => {
    const question = blankQuestion(questions)
    set({ questions: [...questions, question] })
    setOpen(question.key)
  }
  return (
    <>
      <section className="v-sur-block" aria-labelledby="survey-words">
        <SectionHead id="survey-words" title={t('words.title')} />
        {languages.length > 1 && (
          <Pick
            legend={t('language.now')}
            options={languages.map((code) => ({ value: code, label: languageName(code) }))}
            value={language}
            onPick={setLanguage}
          />
        )}
        {!isReword && <LanguageTools languages={languages} onChange={(next) => set({ languages: next })} />}
        <div className="v-form v-sur-form">
          {(['title', 'intro', 'thanks'] as const).map((part) => (
            <Textfield
              key={part}
              data-size="sm"
              multiline={part !== 'title'}
              rows={part === 'intro' ? 4 : 2}
              maxLength={{ title: 160, intro: 3000, thanks: 1000 }[part]}
              lang={language}
              dir={directionOf(language)}
              label={t(`field.${part}`)}
              description={t(`field.${part}.help`)}
              value={content[part][language] ?? ''}
              onChange={(event: { target: { value: string } }) =>
                set({ [part]: { ...content[part], [language]: event.target.value } satisfies Texts })
              }
            />
          ))}
        </div>
      </section>
      <section className="v-sur-block" aria-labelledby="survey-questions">
        <SectionHead id="survey-questions" title={t('questions.title')}>
          {t('questions.count', { count: questions.length })}
        </SectionHead>
        <p className="v-meta">{t(isReword ? 'questions.reword' : 'questions.keys')}</p>
        <ol className="v-sur-questions">
          {questions.map((question, at) => (
            <QuestionRow
              key={question.key}
              question={question}
              place={at + 1}
              earlier={questions.slice(0, at)}
              total={questions.length}
              languages={languages}
              language={language}
              isOpen={open === question.key}
              isReword={isReword}
              onToggle={() => setOpen(open === question.key ? null : question.key)}
              onMove={(step) => set({ questions: moved(questions, at, step) })}
              onChange={(next) => set({ questions: questions.with(at, next) })}
              onRemove={() => set({ questions: questions.toSpliced(at, 1) })}
            />
          ))}
        </ol>
        {!isReword && questions.length < MOST_QUESTIONS && (
          <Button data-size="sm" variant="secondary" onClick={add}>
            {t('questions.add')}
          </Button>
        )}
      </section>
    </>
  )
}

function LanguageTools({ languages, onChange }: { languages: string[]; onChange: (languages: string[]) => void }) {
  const { t } = useTranslation('survey')
  const { languageName, languageIn } = useSurveyWords()
  const others = EDITION_LANGUAGES.filter(({ code }) => !languages.includes(code))
  return (
    <div className="v-sur-languages">
      <SelectField
        label={t('language.add')}
        options={[
          { value: '', label: t('language.choose') },
          ...others.map(({ code }) => ({ value: code, label: languageName(code) })),
        ]}
        value=""
        onPick={(code) => code && onChange([...languages, code])}
      />
      {languages.slice(1).map((code) => (
        <Button
          key={code}
          data-size="sm"
          variant="tertiary"
          onClick={() => onChange(languages.filter((one) => one !== code))}
        >
          {t('language.remove', { language: languageIn(code) })}
        </Button>
      ))}
    </div>
  )
}
