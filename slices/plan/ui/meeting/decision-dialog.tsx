import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { AgendaLine, MeetingView } from '../../rules/meeting/meeting-view.ts'
import { useMeetingAct, useMeetingOptions } from './meeting-data.ts'
import { useSomebody } from './use-somebody.ts'

type Props = { meeting: MeetingView; item: AgendaLine & { id: string }; onClose: () => void }

/** What was decided, by whom, and about which initiative. */
export function DecisionDialog({ meeting, item, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const options = useMeetingOptions().data
  const people = useSomebody(meeting)
  const [text, setText] = useState('')
  const [decidedById, setDecidedBy] = useState(meeting.chair.id)
  const [initiativeId, setInitiative] = useState(item.subjectId ?? '')
  const [isTried, setTried] = useState(false)
  const act = useMeetingAct(meeting.id, onClose)
  const isEmpty = text.trim() === ''
  const submit = () => {
    setTried(true)
    const decision = { text, decidedById, initiativeId: initiativeId || null }
    if (!isEmpty) act.mutate({ to: `/agenda/${item.id}/decisions`, json: { decision } })
  }
  return (
    <FormDialog
      title={t('decision.new')}
      action={t('decision.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('decision.text')}
        fault={isTried && isEmpty ? t('decision.missing') : undefined}
        rows={3}
        value={text}
        onWrite={setText}
      />
      <SelectField label={t('decision.by')} value={decidedById} options={people} onPick={setDecidedBy} />
      <SelectField
        label={t('about.initiative')}
        value={initiativeId}
        options={[
          { value: '', label: t('about.none') },
          ...(options?.initiatives ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onPick={setInitiative}
      />
    </FormDialog>
  )
}
