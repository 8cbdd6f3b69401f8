import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { HANDED_WAYS, type HandedWay, type NoteText } from '../rules/ministry-note.ts'
import { useCaseAct } from './cases-data.ts'

type Props = { caseId: string; start: NoteText; onClose: () => void }

/** What the ministry is told: what may be shared, what it may be asked about, and what we say. Frozen when it is saved. */
export function MinistryForm({ caseId, start, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [note, setNote] = useState(start)
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(caseId, onClose)
  const fault = (text: string) => (isTried && !text.trim() ? t('ministry.missing') : undefined)
  const submit = () => {
    setTried(true)
    if (note.facts.trim() && note.mayBeAsked.trim()) act.mutate({ path: 'ministry-notes', json: note })
  }
  return (
    <FormDialog
      title={t('ministry.form')}
      action={t('ministry.freeze')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('ministry.form.about')}</p>
      <Textfield
        multiline
        rows={5}
        data-size="sm"
        label={t('ministry.facts')}
        error={fault(note.facts)}
        value={note.facts}
        onChange={(event) => setNote({ ...note, facts: event.target.value })}
      />
      <Textfield
        multiline
        rows={4}
        data-size="sm"
        label={t('ministry.may-be-asked')}
        error={fault(note.mayBeAsked)}
        value={note.mayBeAsked}
        onChange={(event) => setNote({ ...note, mayBeAsked: event.target.value })}
      />
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={t('ministry.we-say')}
        value={note.weSay}
        onChange={(event) => setNote({ ...note, weSay: event.target.value })}
      />
    </FormDialog>
  )
}

/** Who in the ministry got the note, and how. */
export function HandedForm({ caseId, number, onClose }: { caseId: string; number: number; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const [how, setHow] = useState<HandedWay>('email')
  const [to, setTo] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(caseId, onClose)
  const submit = () => {
    setTried(true)
    if (to.trim()) act.mutate({ path: `ministry-notes/${number}/handed`, json: { how, to } })
  }
  return (
    <FormDialog
      title={t('ministry.hand')}
      action={t('ministry.hand.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('ministry.hand.about')}</p>
      <Textfield
        data-size="sm"
        label={t('ministry.hand.to')}
        error={isTried && !to.trim() ? t('ministry.hand.to.missing') : undefined}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <SelectField
        label={t('ministry.hand.how')}
        options={HANDED_WAYS.map((value) => ({ value, label: t(`ministry.way.${value}`) }))}
        value={how}
        onPick={setHow}
      />
    </FormDialog>
  )
}
