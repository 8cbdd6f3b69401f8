import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { CloseLeaves } from './close-leaves.tsx'
import { ClosePublic } from './close-public.tsx'
import { useStatements } from './statement-data.ts'
import { useStatus } from './status-data.ts'

type Props = {
  crisis: CrisisView
  error: unknown
  isBusy: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

/** Closes the room, by whoever has seen what that leaves: nobody closes it before what the public reads, and what is not done, is there to be read. */
export function CloseDialog({ crisis, error, isBusy, onReason, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const status = useStatus(crisis.id)
  const said = useStatements(crisis.id)
  const isRead = status.data !== undefined && said.data !== undefined
  return (
    <ReasonDialog
      title={t('lead.close.title')}
      action={t('lead.close.go')}
      label={t('lead.reason')}
      about={t('lead.reason.about')}
      missing={t('lead.reason.missing')}
      error={error}
      isBusy={isBusy || !isRead}
      onReason={onReason}
      onClose={onClose}
    >
      <p>{t('lead.close.about')}</p>
      <Loaded query={status} text={t('lead.close.loading')}>
        {(view) => <ClosePublic crisisId={crisis.id} view={view} />}
      </Loaded>
      <Loaded query={said} text={t('lead.close.loading')}>
        {(view) => <CloseLeaves crisis={crisis} view={view} />}
      </Loaded>
    </ReasonDialog>
  )
}
