import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useMeasureAct } from './measure-data.ts'

/** Notes on the time line what may explain a number: a campaign, a case, another way of asking. */
export function RemarkDialog({ indicatorKey, onClose }: { indicatorKey: string; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const [onDay, setDay] = useState('')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct(onClose)
  const submit = () => {
    setTried(true)
    if (onDay && text.trim()) act.mutate({ path: `/indicators/${indicatorKey}/remarks`, json: { onDay, text } })
  }
  return (
    <FormDialog
      title={t('remark.title')}
      action={t('remark.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        type="date"
        data-size="sm"
        label={t('remark.day')}
        value={onDay}
        error={isTried && !onDay ? t('remark.day.missing') : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <Textfield
        data-size="sm"
        maxLength={200}
        label={t('remark.text')}
        description={t('remark.text.help')}
        value={text}
        error={isTried && !text.trim() ? t('remark.text.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  )
}
