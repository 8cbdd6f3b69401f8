import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { type ItemDraft, REPEATS, startMoved } from './item-draft.ts'

type Props = { draft: ItemDraft; onChange: (draft: ItemDraft) => void; isRepeating?: boolean }

/** When: day and clock, whole days, and how it comes again. */
export function ItemTimes({ draft, onChange, isRepeating = true }: Props) {
  const { t } = useTranslation('plan')
  const { isWholeDay } = draft
  return (
    <>
      <Checkbox
        label={t('calendar.form.whole-day')}
        checked={isWholeDay}
        onChange={(event) => onChange({ ...draft, isWholeDay: event.target.checked })}
      />
      <div className="v-cal-times">
        <TextField
          type="date"
          label={t('calendar.form.starts')}
          value={draft.startDay}
          onWrite={(text) => onChange(startMoved(draft, { startDay: text }))}
        />
        {!isWholeDay && (
          <TextField
            type="time"
            label={t('calendar.form.starts.clock')}
            value={draft.startClock}
            onWrite={(text) => onChange(startMoved(draft, { startClock: text }))}
          />
        )}
        <TextField
          type="date"
          label={t('calendar.form.ends')}
          value={draft.endDay}
          onWrite={(text) => onChange({ ...draft, endDay: text })}
        />
        {!isWholeDay && (
          <TextField
            type="time"
            label={t('calendar.form.ends.clock')}
            value={draft.endClock}
            onWrite={(text) => onChange({ ...draft, endClock: text })}
          />
        )}
      </div>
      {isRepeating && (
        <div className="v-cal-times">
          <SelectField
            label={t('calendar.form.repeat')}
            options={REPEATS.filter((one) => one !== 'other' || draft.repeat === 'other').map((value) => ({
              value,
              label: t(`calendar.repeat.${value}`),
            }))}
            value={draft.repeat}
            onPick={(repeat) => onChange({ ...draft, repeat })}
          />
          {draft.repeat !== 'never' && draft.rule?.count == null && (
            <TextField
              type="date"
              label={t('calendar.form.until')}
              about={t('calendar.form.until.about')}
              value={draft.until}
              onWrite={(text) => onChange({ ...draft, until: text })}
            />
          )}
        </div>
      )}
    </>
  )
}
