import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
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
        <Textfield
          type="date"
          data-size="sm"
          label={t('calendar.form.starts')}
          value={draft.startDay}
          onChange={(event) => onChange(startMoved(draft, { startDay: event.target.value }))}
        />
        {!isWholeDay && (
          <Textfield
            type="time"
            data-size="sm"
            label={t('calendar.form.starts.clock')}
            value={draft.startClock}
            onChange={(event) => onChange(startMoved(draft, { startClock: event.target.value }))}
          />
        )}
        <Textfield
          type="date"
          data-size="sm"
          label={t('calendar.form.ends')}
          value={draft.endDay}
          onChange={(event) => onChange({ ...draft, endDay: event.target.value })}
        />
        {!isWholeDay && (
          <Textfield
            type="time"
            data-size="sm"
            label={t('calendar.form.ends.clock')}
            value={draft.endClock}
            onChange={(event) => onChange({ ...draft, endClock: event.target.value })}
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
            <Textfield
              type="date"
              data-size="sm"
              label={t('calendar.form.until')}
              description={t('calendar.form.until.about')}
              value={draft.until}
              onChange={(event) => onChange({ ...draft, until: event.target.value })}
            />
          )}
        </div>
      )}
    </>
  )
}
