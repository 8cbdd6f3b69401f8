import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { CalendarView } from '../../rules/calendar/calendar-view.ts'
import { useCalendarActs } from './use-calendar.ts'

type Props = {
  limits: CalendarView['limits']
  groups: { value: string; label: string }[]
  onClose: () => void
}

/** How much an audience can take in a week: one for all, and one of its own for those who need it. */
export function LimitsForm({ limits, groups, onClose }: Props) {
  const { t } = useTranslation('plan')
  const [audienceKey, setAudienceKey] = useState('')
  const known = (key: string) => String(limits.find((one) => one.audienceKey === key)?.perWeek ?? '')
  const [written, setWritten] = useState(known(''))
  const { setLimit } = useCalendarActs()
  const perWeek = written.trim() === '' ? null : Number(written)
  const isWrong = perWeek !== null && !(Number.isInteger(perWeek) && perWeek >= 1 && perWeek <= 50)
  return (
    <FormDialog
      title={t('calendar.limits.title')}
      action={t('calendar.limits.save')}
      error={setLimit.error}
      isBusy={setLimit.isPending}
      onSubmit={() => !isWrong && setLimit.mutate({ audienceKey, perWeek }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('calendar.limits.about')}</p>
      <SelectField
        label={t('calendar.group')}
        options={[{ value: '', label: t('calendar.limits.all') }, ...groups]}
        value={audienceKey}
        onPick={(key) => {
          setAudienceKey(key)
          setWritten(known(key))
        }}
      />
      <Textfield
        data-size="sm"
        inputMode="numeric"
        label={t('calendar.limits.per-week')}
        description={t('calendar.limits.per-week.about')}
        error={isWrong ? t('calendar.limits.wrong') : undefined}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
    </FormDialog>
  )
}
