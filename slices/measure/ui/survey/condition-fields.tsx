import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { Question } from '../../rules/survey/questionnaire.ts'
import { useSurveyWords } from './survey-data.ts'

type Props = {
  question: Question
  earlier: Question[]
  languages: string[]
  onChange: (part: Pick<Question, 'onlyIf'>) => void
}

/** Who is asked: everybody, or those who gave certain answers to an earlier question. */
export function ConditionFields({ question, earlier, languages, onChange }: Props) {
  const { t } = useTranslation('survey')
  const { said } = useSurveyWords()
  const possible = earlier.filter(({ kind }) => kind !== 'open')
  const { onlyIf } = question
  if (possible.length === 0 && !onlyIf) return null
  const on = possible.find(({ key }) => key === onlyIf?.question)
  const nameOf = (one: Question) => `${earlier.indexOf(one) + 1}. ${said(one.texts, languages) || t('question.blank')}`
  return (
    <>
      <SelectField
        label={t('condition.who')}
        options={[
          { value: '', label: t('condition.all') },
          ...possible.map((one) => ({ value: one.key, label: t('condition.some', { question: nameOf(one) }) })),
        ]}
        value={onlyIf?.question ?? ''}
        onPick={(key) => onChange({ onlyIf: key ? { question: key, options: [] } : null })}
      />
      {on && onlyIf && (
        <fieldset className="v-choice">
          <legend>{t('condition.answers')}</legend>
          {on.options.map((option) => (
            <Checkbox
              key={option.key}
              data-size="sm"
              label={<span data-data>{said(option.texts, languages) || option.key}</span>}
              checked={onlyIf.options.includes(option.key)}
              onChange={(event) =>
                onChange({
                  onlyIf: {
                    ...onlyIf,
                    options: event.target.checked
                      ? [...onlyIf.options, option.key]
                      : onlyIf.options.filter((key) => key !== option.key),
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
