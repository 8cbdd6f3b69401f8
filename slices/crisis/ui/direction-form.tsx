import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { PersonPicker } from '../../organisation/ui/index.ts'
import { usePracticeAct } from './practice-data.ts'

/** Hands on the leadership of an exercise to somebody who does not play in it, with what they need to know. */
export function DirectionForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('practice')
  const [toId, setTo] = useState('')
  const [brief, setBrief] = useState('')
  const [isTried, setTried] = useState(false)
  const act = usePracticeAct(id, onClose)
  return (
    <FormDialog
      title={t('direction.give')}
      action={t('direction.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (toId && brief.trim()) act.mutate({ path: 'direction', json: { toId, brief: brief.trim() } })
      }}
    >
      <p>{t('direction.about')}</p>
      <PersonPicker
        label={t('direction.to')}
        about={t('direction.to.help')}
        {...(isTried && !toId ? { error: t('direction.to.missing') } : {})}
        value={toId}
        onPick={(picked) => setTo(picked)}
      />
      <Textfield
        multiline
        rows={5}
        maxLength={2000}
        label={t('direction.brief')}
        description={t('direction.brief.help')}
        value={brief}
        error={isTried && !brief.trim() ? t('direction.brief.missing') : undefined}
        onChange={(event) => setBrief(event.target.value)}
      />
    </FormDialog>
  )
}
