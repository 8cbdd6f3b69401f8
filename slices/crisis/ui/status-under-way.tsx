import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { StatusView } from '../rules/status-view.ts'
import { useRoomForm } from './room-forms.tsx'
import { useStatus, useStatusAct } from './status-data.ts'

type Props = { crisisId: string; words: StatusView['underWay'][number]; mayPass: boolean }

/** Own staff are getting the words: how many have them, when they stand on the page, and the way past it for whoever leads. */
export function StatusUnderWay({ crisisId, words, mayPass }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const { reached, of, outBy } = words
  const ask = () => show((onClose) => <NowForm {...{ crisisId, words, onClose }} />)
  return (
    <div className="v-following">
      <p role="status">{t(of > 0 ? 'status.under-way' : 'status.under-way.soon', { reached, of, outBy })}</p>
      {mayPass && (
        <Button data-size="sm" variant="secondary" onClick={ask}>
          {t('status.now')}
        </Button>
      )}
    </div>
  )
}

type NowProps = Omit<Props, 'mayPass'> & { onClose: () => void }

function NowForm({ crisisId, words, onClose }: NowProps) {
  const { t } = useTranslation('crisis')
  const { questionId } = words
  const { reached, of } = useStatus(crisisId).data?.underWay.find((one) => one.questionId === questionId) ?? words
  const act = useStatusAct(crisisId, onClose)
  return (
    <ReasonDialog
      title={t('status.now.title')}
      action={t('status.now')}
      confirmation={t(of > 0 ? 'status.now.confirm' : 'status.now.confirm.soon', { count: of - reached })}
      error={act.error}
      isBusy={act.isPending}
      onReason={(reason) => act.mutate({ method: 'POST', path: 'now', json: { questionId, reason } })}
      onClose={onClose}
    />
  )
}
