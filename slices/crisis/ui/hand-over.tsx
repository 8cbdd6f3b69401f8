import { useTranslation } from 'react-i18next'
import type { CrisisView, PositionView } from '../rules/crisis-view.ts'
import { BriefDialog, peopleIn, useBrief } from './brief-dialog.tsx'
import { useRoomAct } from './room-tasks.tsx'

type Props = { crisis: CrisisView; position: PositionView; onClose: () => void }

/** Gives a role to somebody else who is in the room, with what they need to know. */
export function HandOver({ crisis, position, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const brief = useBrief(crisis.id, `gi.${position.id}`)
  const act = useRoomAct(crisis.id, () => {
    brief.drop()
    onClose()
  })
  return (
    <BriefDialog
      title={t('hand-over.title', { role: t(`role.${position.role}`).toLowerCase() })}
      action={t('hand-over.go')}
      people={peopleIn(crisis).filter((one) => one.id !== position.filledBy?.id)}
      most={1000}
      error={act.error}
      isBusy={act.isPending}
      kept={brief}
      onGive={(json) => act.mutate({ path: `positions/${position.id}/hand-over`, json })}
      onClose={onClose}
    />
  )
}
