import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { CrisisView, PositionView } from '../rules/crisis-view.ts'
import { useRoomAct } from './room-tasks.tsx'

/** Gives a role to somebody else who is in the room, with what they need to know. */
export function HandOver({
  crisis,
  position,
  onClose,
}: {
  crisis: CrisisView
  position: PositionView
  onClose: () => void
}) {
  const { t } = useTranslation('crisis')
  const people = peopleIn(crisis).filter((one) => one.id !== position.filledBy?.id)
  const [toId, setTo] = useState(people[0]?.id ?? '')
  const [brief, setBrief] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useRoomAct(crisis.id, onClose)
  return (
    <FormDialog
      title={t('hand-over.title', { role: t(`role.${position.role}`).toLowerCase() })}
      action={t('hand-over.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (brief.trim() && toId)
          act.mutate({ path: `positions/${position.id}/hand-over`, json: { toId, brief: brief.trim() } })
      }}
    >
      <SelectField
        label={t('hand-over.to')}
        options={people.map((one) => ({ value: one.id, label: one.name ?? t('somebody') }))}
        value={toId}
        onPick={setTo}
      />
      <Textfield
        multiline
        rows={4}
        maxLength={1000}
        label={t('hand-over.brief')}
        description={t('hand-over.brief.help')}
        value={brief}
        error={isTried && !brief.trim() ? t('hand-over.brief.missing') : undefined}
        onChange={(event) => setBrief(event.target.value)}
      />
    </FormDialog>
  )
}

/** Everyone who has said that they are coming, or has a role. */
export function peopleIn({ positions }: CrisisView) {
  const all = positions.flatMap((one) => [
    ...(one.filledBy ? [one.filledBy] : []),
    ...one.asked.filter((asked) => asked.answer === 'coming').map((asked) => asked.person),
  ])
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at)
}
