import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../kit/kernel/oslo-clock.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { type RotaDuty, useDutyAct } from './duty-data.ts'
import { weekOfYear } from './week-of-year.ts'

const AHEAD = [1, 2, 3, 4, 5, 6, 7, 8]

type Props = { unitId: string; duty: RotaDuty; monday: number; onClose: () => void }

/** Sets the single shifts of a week again in a later one, at the same times of the clock. */
export function CopyWeek({ unitId, duty, monday, onClose }: Props) {
  const { t } = useTranslation('duty')
  const { date } = useFormats()
  const [weeks, setWeeks] = useState('1')
  const act = useDutyAct(onClose)
  return (
    <FormDialog
      title={t('copy.title', { week: weekOfYear(monday) })}
      action={t('copy.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() =>
        act.mutate({
          path: `/api/duty/units/${encodeURIComponent(unitId)}/copy-week`,
          json: { duty, day: dayText(monday), weeks: Number(weeks) },
        })
      }
      onClose={onClose}
    >
      <p className="v-meta">{t('copy.about')}</p>
      <SelectField
        label={t('copy.to')}
        options={AHEAD.map((ahead) => ({
          value: String(ahead),
          label: t('copy.week', {
            week: weekOfYear(monday + ahead * 7),
            day: date(`${dayText(monday + ahead * 7)}T12:00:00Z`, false),
          }),
        }))}
        value={weeks}
        onPick={setWeeks}
      />
    </FormDialog>
  )
}
