import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useAfterAct } from './afterwards-data.ts'
import { BriefDialog, peopleIn, useBrief } from './brief-dialog.tsx'
import { useRoomForm } from './room-forms.tsx'

export const mayGiveShift = (crisis: CrisisView, personId: string): boolean =>
  crisis.state === 'open' &&
  crisis.positions.some((one) => one.filledBy?.id === personId) &&
  peopleIn(crisis).some((one) => one.id !== personId)

type Props = { crisis: CrisisView; personId: string }

/** For one who has a role in an open room where somebody else is: ends one's shift. */
export function GiveShift({ crisis, personId }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  if (!mayGiveShift(crisis, personId)) return null
  const give = () => show((onClose, { crisis }) => <GiveForm {...{ crisis, personId, onClose }} />)
  return (
    <Button variant="secondary" data-size="sm" onClick={give}>
      {t('shifts.give')}
    </Button>
  )
}

function GiveForm({ crisis, personId, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const brief = useBrief(crisis.id, 'vakt')
  const act = useAfterAct(crisis.id, () => {
    brief.drop()
    onClose()
  })
  return (
    <BriefDialog
      title={t('shifts.give')}
      action={t('shifts.give.go')}
      people={peopleIn(crisis).filter((one) => one.id !== personId)}
      most={2000}
      error={act.error}
      isBusy={act.isPending}
      kept={brief}
      onGive={(json) => act.mutate({ path: 'shifts', json })}
      onClose={onClose}
    >
      <p>{t('shifts.about')}</p>
    </BriefDialog>
  )
}
