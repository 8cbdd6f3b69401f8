import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useCaseAct } from './cases-data.ts'
import type { MinistryNoteList } from './ministry-data.ts'

type Props = {
  caseId: string
  note: MinistryNoteList['notes'][number]
  recipients: MinistryNoteList['recipients']
  onClose: () => void
}

/** Sends the frozen note to somebody whom the register has in the ministry, once the address is known to be right. */
export function MinistrySend({ caseId, note, recipients, onClose }: Props) {
  const { t } = useTranslation('cases')
  const { moment } = useFormats()
  const [recipientId, setRecipientId] = useState(note.letters[0]?.recipientId ?? recipients[0]?.id ?? '')
  const [isConfirmed, setConfirmed] = useState(false)
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(caseId, onClose)
  const to = recipients.find((one) => one.id === recipientId)
  const isSure = Boolean(to?.confirmed) || isConfirmed
  const submit = () => {
    setTried(true)
    if (to && isSure)
      act.mutate({ path: `ministry-notes/${note.number}/send`, json: { recipientId: to.id, isConfirmed } })
  }
  return (
    <FormDialog
      title={t('ministry.send.title', { number: note.number })}
      action={t(note.letters.length > 0 ? 'ministry.send.again.to' : 'ministry.send.go', { name: to?.name ?? '' })}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('ministry.send.about')}</p>
      <p data-data>{t('ministry.send.who', { count: recipients.length, name: to?.name ?? '' })}</p>
      <SelectField
        label={t('ministry.send.to')}
        options={recipients.map(({ id, name }) => ({ value: id, label: name }))}
        value={recipientId}
        onPick={(id) => {
          setRecipientId(id)
          setConfirmed(false)
        }}
      />
      {to && (
        <p className="v-meta" data-data>
          {to.address}
          {to.confirmed &&
            ` · ${t('ministry.send.confirmed', { name: to.confirmed.by ?? '–', at: moment(to.confirmed.at) })}`}
        </p>
      )}
      {to && !to.confirmed && (
        <Checkbox
          data-size="sm"
          label={t('ministry.send.confirm')}
          description={t('ministry.send.confirm.about')}
          checked={isConfirmed}
          error={isTried && !isConfirmed ? t('ministry.send.confirm.missing') : undefined}
          onChange={(event) => setConfirmed(event.target.checked)}
        />
      )}
    </FormDialog>
  )
}
