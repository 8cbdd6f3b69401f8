import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import type { StatementsView } from '../rules/statement-view.ts'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { useSay } from './statement-data.ts'
import { useStatus } from './status-data.ts'
import { StatusInstead } from './status-instead.tsx'

type Props = { crisisId: string; view: StatementsView; onClose: () => void }

/** Says that it will be later than promised, or that it was. The new time stands on the open page at once. */
export function MoveForm({ crisisId, view, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const instead = useStatus(crisisId).data?.instead
  const times = useNextTimes(crisisId, view.clock.nextMinutes)
  const [nextAt, setNextAt] = useState(times[0]!)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const say = useSay(crisisId, 'promise', onClose)
  return (
    <FormDialog
      title={t('move.title')}
      action={t('move.go')}
      error={say.error}
      isBusy={say.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (reason.trim()) say.mutate({ nextAt, reason: reason.trim() })
      }}
    >
      <p>{t('move.about')}</p>
      {instead && <StatusInstead about={t('move.about.unsure')} instead={instead} />}
      <NextPick times={times} value={nextAt} onPick={setNextAt} />
      <Textfield
        label={t('move.reason')}
        description={t('move.reason.help')}
        maxLength={500}
        value={reason}
        error={isTried && !reason.trim() ? t('move.reason.missing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
