import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { FollowUpLine, FollowUpState } from '../../rules/meeting/follow-up.ts'
import { useMarkFollowUp } from './meeting-data.ts'

/** Says how a follow-up goes: done, to be done by a new date, or dropped with the reason. */
export function MarkDialog({ line, onClose }: { line: FollowUpLine; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const [state, setState] = useState<FollowUpState>(line.state === 'open' ? 'done' : 'open')
  const [note, setNote] = useState('')
  const [dueOn, setDue] = useState(line.dueOn)
  const [isTried, setTried] = useState(false)
  const mark = useMarkFollowUp(onClose)
  const isMissing = state === 'dropped' && note.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isMissing) mark.mutate({ id: line.id, state, note, dueOn: state === 'open' ? dueOn || null : null })
  }
  return (
    <FormDialog
      title={t('mark.title')}
      action={t('mark.save')}
      error={mark.error}
      isBusy={mark.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p data-data>{line.text}</p>
      <Pick
        legend={t('mark.how')}
        value={state}
        options={(['done', 'open', 'dropped'] as const).map((value) => ({ value, label: t(`mark.${value}`) }))}
        onPick={setState}
      />
      {state === 'open' && <TextField type="date" label={t('mark.due')} value={dueOn} onWrite={setDue} />}
      <TextField
        label={t('mark.note')}
        fault={isTried && isMissing ? t('mark.note.missing') : undefined}
        rows={3}
        value={note}
        onWrite={setNote}
      />
    </FormDialog>
  )
}
