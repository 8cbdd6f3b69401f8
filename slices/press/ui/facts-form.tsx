import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { INQUIRY_KINDS } from '../rules/inquiry.ts'
import type { KindDetails } from '../rules/kind-details.ts'
import { spokenDeadline } from '../rules/spoken-deadline.ts'
import { DeadlineField } from './deadline-field.tsx'
import { useInquiryAct } from './inquiry-data.ts'
import { KindFields } from './kind-fields.tsx'
import type { InquiryFile } from './press-data.ts'
import { useDueWords } from './use-due-words.ts'

type Props = { file: InquiryFile; now: Date; onClose: () => void }

/** Changes what it is about, what kind it is, or the journalist's deadline. An empty deadline leaves the one that stands. */
export function FactsForm({ file, now, onClose }: Props) {
  const { t } = useTranslation('press-desk')
  const [topic, setTopic] = useState(file.topic)
  const [kind, setKind] = useState(file.kind)
  const [details, setDetails] = useState<KindDetails>(file.details)
  const [due, setDue] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useInquiryAct(file.id, onClose)
  const { when } = useDueWords()(file.dueAt, now)
  const at = spokenDeadline(due, now)
  const isWrong = due.trim() !== '' && at === null
  const submit = () => {
    setTried(true)
    if (!topic.trim() || isWrong) return
    act.mutate({ path: 'facts', json: { topic: topic.trim(), kind, dueAt: at?.toISOString() ?? file.dueAt, details } })
  }
  return (
    <FormDialog
      title={t('facts.title')}
      action={t('facts.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        max={200}
        label={t('facts.topic')}
        fault={isTried && !topic.trim() && t('facts.topic.missing')}
        value={topic}
        onWrite={setTopic}
      />
      <SelectField
        label={t('new.kind')}
        options={INQUIRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onPick={setKind}
      />
      <KindFields
        kind={kind}
        question={file.question}
        details={details}
        onChange={(change) => setDetails({ ...details, ...change })}
      />
      <p className="v-meta">{t('facts.due-now', { when })}</p>
      <DeadlineField value={due} kind={kind} now={now} isMissing={isTried && isWrong} onWrite={setDue} isChange />
    </FormDialog>
  )
}
