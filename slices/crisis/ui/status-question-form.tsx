import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { maySay } from '../rules/fact.ts'
import { isStopped, needsReason } from '../rules/sentence-basis.ts'
import type { QuestionText } from '../rules/status.ts'
import type { StatusQuestion } from '../rules/status-view.ts'
import { LanguageFields } from './language-fields.tsx'
import { SentenceCheck } from './sentence-check.tsx'
import { useFirstWords } from './statement-data.ts'
import { useStatusAct } from './status-data.ts'
import { weighWriting } from './weigh-writing.ts'

const EMPTY: QuestionText = { question: '', answer: '' }

type Props = { crisis: CrisisView; question: StatusQuestion | null; onClose: () => void }

/** A question with its answer, and what the answer rests on: it is put before those who may say yes, as any words of the room. */
export function QuestionForm({ crisis, question, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const [texts, setTexts] = useState(question?.texts ?? { nb: EMPTY })
  const [factIds, setFactIds] = useState<string[]>([])
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [isTried, setTried] = useState(false)
  const save = useStatusAct(crisis.id, onClose)
  const isAnew = question !== null && question.approvedAt === null
  const isWhole = Object.values(texts).every((one) => !one || (one.question.trim() && one.answer.trim()))
  const facts = crisis.facts.filter(maySay)
  const { question: title, answer: text } = texts.nb
  const isCorrection = question !== null && (!isAnew || question.replacesId !== null)
  const sentences = weighWriting(crisis, {
    title,
    text,
    isCorrection,
    isAnswer: true,
    said: useFirstWords(crisis.id, null).data?.said,
  })
  const submit = () => {
    setTried(true)
    const bare = sentences.filter((one) => needsReason(one.basis))
    if (!isWhole || sentences.some(({ basis }) => isStopped(basis)) || bare.some((one) => !reasons[one.text])) return
    const answer = {
      texts,
      facts: facts.filter((one) => factIds.includes(one.id)).map(({ id, revision }) => ({ id, revision })),
      unfounded: bare.map((one) => ({ sentence: one.text, reason: reasons[one.text] })),
    }
    if (isAnew)
      save.mutate({
        method: 'PUT',
        path: `questions/${question.id}`,
        json: { ...answer, revision: question.revision },
      })
    else save.mutate({ method: 'POST', path: 'questions', json: { ...answer, replacesId: question?.id ?? null } })
  }
  return (
    <FormDialog
      title={t('status.question.form')}
      action={t('say.go')}
      error={save.error}
      isBusy={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <LanguageFields<QuestionText> texts={texts} empty={EMPTY} onTexts={setTexts}>
        {(words, change) => (
          <>
            <Textfield
              label={t('status.question')}
              maxLength={200}
              value={words.question}
              error={isTried && !words.question.trim() ? t('status.question.missing') : undefined}
              onChange={(event) => change({ question: event.target.value })}
            />
            <Textfield
              multiline
              rows={4}
              label={t('status.answer')}
              maxLength={2000}
              value={words.answer}
              error={isTried && !words.answer.trim() ? t('status.answer.missing') : undefined}
              onChange={(event) => change({ answer: event.target.value })}
            />
          </>
        )}
      </LanguageFields>
      <Fieldset className="v-groups">
        <Fieldset.Legend>{t('status.question.facts')}</Fieldset.Legend>
        {facts.length === 0 && <p className="v-meta">{t('say.facts.none')}</p>}
        {facts.map((fact) => (
          <Checkbox
            key={fact.id}
            label={<span data-data>{fact.text}</span>}
            checked={factIds.includes(fact.id)}
            onChange={({ target }) =>
              setFactIds(target.checked ? [...factIds, fact.id] : factIds.filter((one) => one !== fact.id))
            }
          />
        ))}
      </Fieldset>
      <SentenceCheck
        {...{ sentences, reasons, isTried }}
        facts={crisis.facts}
        onReason={(sentence, reason) => setReasons({ ...reasons, [sentence]: reason })}
      />
      <p className="v-meta">{t('status.question.approval')}</p>
    </FormDialog>
  )
}
