import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { directionOf } from '../../../message/ui/index.ts'
import { QUESTION_KINDS, type Question, type QuestionnaireFault } from '../../rules/survey/questionnaire.ts'
import { ConditionFields } from './condition-fields.tsx'
import { asKind } from './edit-questionnaire.ts'
import { OptionFields } from './option-fields.tsx'
import { useSurveyWords } from './survey-data.ts'

type Props = {
  question: Question
  earlier: Question[]
  languages: string[]
  language: string
  isReword: boolean
  faults: QuestionnaireFault[]
  onChange: (question: Question) => void
  onRemove: () => void
}

/** Everything about one question. While the survey is open only its words can be reached. */
export function QuestionFields({
  question,
  earlier,
  languages,
  language,
  isReword,
  faults,
  onChange,
  onRemove,
}: Props) {
  const { t } = useTranslation('survey')
  const { languageName } = useSurveyWords()
  const set = (part: Partial<Question>) => onChange({ ...question, ...part })
  const words = { lang: language, dir: directionOf(language) } as const
  return (
    <div className="v-form v-sur-form">
      {!isReword && (
        <SelectField
          label={t('field.kind')}
          options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={question.kind}
          onPick={(kind) => onChange(asKind(question, kind))}
        />
      )}
      {(['texts', 'help'] as const).map((part) => (
        <Textfield
          key={part}
          data-size="sm"
          multiline
          rows={2}
          maxLength={500}
          label={t(`field.${part}`)}
          description={part === 'help' ? t('field.help.help') : undefined}
          value={question[part][language] ?? ''}
          onChange={(event) => set({ [part]: { ...question[part], [language]: event.target.value } })}
          {...words}
        />
      ))}
      {question.kind !== 'open' && (
        <OptionFields question={question} language={language} isReword={isReword} onChange={set} />
      )}
      {!isReword && (
        <>
          <Checkbox
            data-size="sm"
            label={t('question.required')}
            checked={question.isRequired}
            onChange={(event) => set({ isRequired: event.target.checked })}
          />
          {question.kind === 'single' && (
            <Checkbox
              data-size="sm"
              label={t('question.background')}
              description={t('question.background.help')}
              checked={question.isBackground}
              onChange={(event) => set({ isBackground: event.target.checked })}
            />
          )}
          <ConditionFields question={question} earlier={earlier} languages={languages} onChange={set} />
        </>
      )}
      {faults.length > 0 && (
        <ul className="v-signal">
          {faults.map((fault) => (
            <li key={fault.code}>
              {t(`fault.${fault.code}`)}
              {fault.language && languages.length > 1 && ` (${languageName(fault.language)})`}
            </li>
          ))}
        </ul>
      )}
      {!isReword && (
        <div className="v-btns">
          <Button data-size="sm" variant="tertiary" onClick={onRemove}>
            {t('question.remove')}
          </Button>
        </div>
      )}
    </div>
  )
}
