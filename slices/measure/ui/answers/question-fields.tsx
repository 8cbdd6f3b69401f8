import { Checkbox, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { type AnswerQuestion, headerOf } from '../../rules/answers/answer-mapping.ts'
import type { AnswerLook } from '../../rules/answers/answer-view.ts'
import { proposeScale } from '../../rules/answers/propose-scale.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import { columnOptions, linesOf } from './column-options.ts'

type Props = {
  at: number
  question: AnswerQuestion
  look: AnswerLook
  missing: string[]
  onChange: (question: AnswerQuestion | null) => void
}

/** One number of the register: from which columns, on which scale, and which answers are good. */
export function QuestionFields({ at, question, look, missing, onChange }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const lines = (useRegister().data?.indicators ?? []).filter(({ scale }) => scale === 'share' || scale === 'mean')
  const line = lines.find(({ key }) => key === question.indicatorKey)
  const headers = look.columns.map(({ header }) => header)
  const addColumn = (picked: string) => {
    if (picked === '' || question.columns.includes(Number(picked))) return
    const first = question.columns.length === 0
    const answers = look.columns.find((column) => column.at === Number(picked))?.answers ?? null
    const scale = first ? proposeScale(answers, missing) : {}
    onChange({ ...question, ...scale, columns: [...question.columns, Number(picked)] })
  }
  return (
    <fieldset className="v-mea-map">
      <legend className="v-h4">{t('answers.question', { number: at + 1 })}</legend>
      <div className="v-two">
        <SelectField
          label={t('list.indicator')}
          options={[
            { value: '', label: t('import.indicator.choose') },
            ...lines.map((one) => ({ value: one.key, label: name(one.names) })),
          ]}
          value={question.indicatorKey}
          onPick={(indicatorKey) => onChange({ ...question, indicatorKey })}
        />
        <SelectField
          label={t(question.columns.length === 0 ? 'answers.question.column' : 'answers.question.column.more')}
          options={columnOptions(look.columns, t('answers.no-column'))}
          value=""
          onPick={addColumn}
        />
      </div>
      {question.columns.length > 0 && (
        <ul className="v-mea-papers">
          {question.columns.map((column) => (
            <li key={column}>
              <span data-data>{headerOf(headers, column)}</span>{' '}
              <button
                type="button"
                className="v-link"
                aria-label={t('answers.question.column.drop.of', { name: headerOf(headers, column) })}
                onClick={() => onChange({ ...question, columns: question.columns.filter((one) => one !== column) })}
              >
                {t('answers.question.column.drop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {question.columns.length > 0 && (
        <Scale key={question.columns[0]} question={question} isShare={line?.scale === 'share'} onChange={onChange} />
      )}
      <button type="button" className="v-link" onClick={() => onChange(null)}>
        {t('answers.question.drop', { number: at + 1 })}
      </button>
    </fieldset>
  )
}

type ScaleProps = { question: AnswerQuestion; isShare: boolean; onChange: (question: AnswerQuestion) => void }

function Scale({ question, isShare, onChange }: ScaleProps) {
  const { t } = useTranslation('measure')
  const put = (over: Partial<AnswerQuestion>) => onChange({ ...question, ...over })
  const { words } = question
  return (
    <>
      {words.length > 0 ? (
        <>
          <Words words={words} onChange={(next) => put({ words: next })} />
          {isShare && (
            <SelectField
              label={t('answers.from')}
              options={words.map((word, place) => ({ value: String(place + 1), label: word }))}
              value={String(question.from)}
              onPick={(from) => put({ from: Number(from) })}
            />
          )}
        </>
      ) : (
        <div className="v-two">
          <Point label={t('answers.low')} value={question.low} onChange={(low) => put({ low })} />
          <Point label={t('answers.high')} value={question.high} onChange={(high) => put({ high })} />
          {isShare && <Point label={t('answers.from')} value={question.from} onChange={(from) => put({ from })} />}
        </div>
      )}
      <Checkbox
        data-size="sm"
        label={t('answers.turned')}
        checked={question.isTurned}
        onChange={(event) => put({ isTurned: event.target.checked })}
      />
    </>
  )
}

type PointProps = { label: string; value: number; onChange: (value: number) => void }

/** A point of the scale. Empty is no number, which `mappingFault` refuses, and never zero: with that everybody would be good. */
const Point = ({ label, value, onChange }: PointProps) => (
  <NumberField
    label={label}
    value={Number.isNaN(value) ? null : value}
    onChange={(point) => onChange(point ?? Number.NaN)}
  />
)

function Words({ words, onChange }: { words: string[]; onChange: (words: string[]) => void }) {
  const { t } = useTranslation('measure')
  const [written, setWritten] = useState(words.join('\n'))
  return (
    <Field data-size="sm">
      <Label>{t('answers.words')}</Label>
      <Textarea
        rows={Math.min(8, words.length + 1)}
        value={written}
        data-data
        onChange={(event) => {
          setWritten(event.target.value)
          const lines = linesOf(event.target.value)
          if (lines.length > 0) onChange(lines)
        }}
      />
    </Field>
  )
}
