import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { StatusView } from '../rules/status-view.ts'
import { useStatusAct } from './status-data.ts'

type Props = { crisisId: string; words: StatusView['underWay'][number]; mayPass: boolean }

/** Own staff are getting the words: how many have them, when they stand on the page, and the way past it for whoever leads. */
export function StatusUnderWay({ crisisId, words, mayPass }: Props) {
  const { t } = useTranslation('crisis')
  const [isAsking, setAsking] = useState(false)
  const act = useStatusAct(crisisId, () => setAsking(false))
  const { questionId, reached, of, outBy } = words
  return (
    <div className="v-following">
      <p role="status">{t(of > 0 ? 'status.under-way' : 'status.under-way.soon', { reached, of, outBy })}</p>
      {mayPass && (
        <Button data-size="sm" variant="secondary" onClick={() => setAsking(true)}>
          {t('status.now')}
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          title={t('status.now.title')}
          action={t('status.now')}
          confirmation={t(of > 0 ? 'status.now.confirm' : 'status.now.confirm.soon', { count: of - reached })}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ method: 'POST', path: 'now', json: { questionId, reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
