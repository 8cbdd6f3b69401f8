import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useSecurityReason } from '../../../kit/ui/use-security-reason.tsx'
import { HANDED_WAYS, type HandedWay, type NoteText } from '../rules/ministry-note.ts'
import { useCaseAct } from './cases-data.ts'

type Props = { caseId: string; start: NoteText; onClose: () => void }

/** What the ministry is told: what may be shared, what it may be asked about, and what we say. Frozen when it is saved. */
export function MinistryForm({ caseId, start, onClose }: Props) {
  const { t } = useTranslation('cases')
  const [note, setNote] = useState(start)
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(caseId, onClose)
  const security = useSecurityReason(act.error)
  const fault = (text: string) => (isTried && !text.trim() ? t('ministry.missing') : undefined)
  const submit = () => {
    setTried(true)
    if (note.facts.trim() && note.mayBeAsked.trim())
      act.mutate({ path: 'ministry-notes', json: { ...note, reason: security.reason } })
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
      <TextField
        rows={5}
        label={t('ministry.facts')}
        fault={fault(note.facts)}
        value={note.facts}
        onWrite={(text) => setNote({ ...note, facts: text })}
      />
      <TextField
        rows={4}
        label={t('ministry.may-be-asked')}
        fault={fault(note.mayBeAsked)}
        value={note.mayBeAsked}
        onWrite={(text) => setNote({ ...note, mayBeAsked: text })}
      />
      <TextField
        rows={3}
        label={t('ministry.we-say')}
        value={note.weSay}
        onWrite={(text) => setNote({ ...note, weSay: text })}
      />
      {security.field}
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
      <TextField
        label={t('ministry.hand.to')}
        fault={isTried && !to.trim() && t('ministry.hand.to.missing')}
        value={to}
        onWrite={setTo}
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
