import { Button, Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { type AnswerMapping, type AnswerQuestion, MOST_QUESTIONS } from '../../rules/answers/answer-mapping.ts'
import type { AnswerLook } from '../../rules/answers/answer-view.ts'
import { columnOptions, linesOf } from './column-options.ts'
import { QuestionFields } from './question-fields.tsx'

type Props = { look: AnswerLook; mapping: AnswerMapping; onChange: (mapping: AnswerMapping) => void }
const BLANK: AnswerQuestion = { indicatorKey: '', columns: [], low: 1, high: 5, words: [], from: 4, isTurned: false }

/** What the whole file is of, whom a row is about, what it weighs, and which column is which number of the register. */
export function AnswerMappingForm({ look, mapping, onChange }: Props) {
  const { t } = useTranslation('measure')
  const put = (over: Partial<AnswerMapping>) => onChange({ ...mapping, ...over })
  const { questions } = mapping
  const putQuestion = (at: number, question: AnswerQuestion | null) =>
    put({
      questions: questions.flatMap((one, place) => (place !== at ? [one] : question ? [question] : [])),
    })
  const columns = columnOptions(look.columns, t('answers.no-column'))
  return (
    <div className="v-form">
      <SectionHead title={t('import.mapping')}>
        <span data-data>{look.fileName}</span>
      </SectionHead>
      {look.isMappedBefore && <p className="v-meta">{t('import.mapped-before')}</p>}
      <Textfield
        data-size="sm"
        maxLength={200}
        label={t('how.source')}
        description={t('answers.source.help')}
        value={mapping.source}
        onChange={(event) => put({ source: event.target.value })}
      />
      <Textfield
        data-size="sm"
        maxLength={60}
        label={t('list.period')}
        description={t('answers.period.help')}
        value={mapping.period}
        onChange={(event) => put({ period: event.target.value })}
      />
      <Missing mapping={mapping} onChange={(missing) => put({ missing })} />
      <GroupFields mapping={mapping} columns={columns} onChange={put} />
      <SelectField
        label={t('answers.weight')}
        options={columns}
        value={mapping.weight === null ? '' : String(mapping.weight)}
        onPick={(at) => put({ weight: at === '' ? null : Number(at) })}
      />
      <h3 className="v-h4">{t('answers.questions')}</h3>
      <p className="v-meta">{t('answers.questions.help')}</p>
      {questions.map((question, at) => (
        <QuestionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: questions are known by their place alone
          key={at}
          at={at}
          question={question}
          look={look}
          missing={mapping.missing}
          onChange={(next) => putQuestion(at, next)}
        />
      ))}
      {questions.length < MOST_QUESTIONS && (
        <div className="v-btns">
          <Button
            type="button"
            data-size="sm"
            variant="secondary"
            onClick={() => put({ questions: [...questions, BLANK] })}
          >
            {t('answers.question.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

type MissingProps = { mapping: AnswerMapping; onChange: (missing: string[]) => void }

function Missing({ mapping, onChange }: MissingProps) {
  const { t } = useTranslation('measure')
  const [written, setWritten] = useState(mapping.missing.join('\n'))
  return (
    <Field data-size="sm">
      <Label>{t('answers.missing')}</Label>
      <Field.Description>{t('answers.missing.help')}</Field.Description>
      <Textarea
        rows={3}
        value={written}
        data-data
        onChange={(event) => {
          setWritten(event.target.value)
          onChange(linesOf(event.target.value))
        }}
      />
    </Field>
  )
}

type GroupProps = {
  mapping: AnswerMapping
  columns: { value: string; label: string }[]
  onChange: (over: Partial<AnswerMapping>) => void
}

function GroupFields({ mapping: { group }, columns, onChange }: GroupProps) {
  const { t } = useTranslation('measure')
  return (
    <>
      <SelectField
        label={t('answers.group')}
        options={columns}
        value={group ? String(group.column) : ''}
        onPick={(at) => onChange({ group: at === '' ? null : { kind: 'unit', own: '', ...group, column: Number(at) } })}
      />
      {group && (
        <>
          <SelectField
            label={t('answers.group.kind')}
            options={(['unit', 'agency'] as const).map((value) => ({ value, label: t(`answers.group.${value}`) }))}
            value={group.kind}
            onPick={(kind) => onChange({ group: { ...group, kind } })}
          />
          {group.kind === 'agency' && (
            <Textfield
              data-size="sm"
              maxLength={80}
              label={t('answers.group.own')}
              description={t('answers.group.own.help')}
              value={group.own}
              onChange={(event) => onChange({ group: { ...group, own: event.target.value } })}
            />
          )}
        </>
      )}
    </>
  )
}
