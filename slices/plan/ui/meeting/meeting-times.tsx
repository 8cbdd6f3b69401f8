import { Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'

const REPEATS = ['never', 'week', 'two-weeks', 'month'] as const

export type MeetingTimesDraft = {
  day: string
  from: string
  to: string
  repeat: (typeof REPEATS)[number]
  /** How many meetings in all, as typed in a list. */
  count: string
}

const COUNTS = ['2', '3', '4', '5', '6', '8', '10', '12', '20', '26', '52']

type Props = {
  draft: MeetingTimesDraft
  isSeriesOffered: boolean
  error: string | undefined
  onChange: (over: Partial<MeetingTimesDraft>) => void
}

/** Day, from, to, and for a new meeting whether it comes again. */
export function MeetingTimes({ draft, isSeriesOffered, error, onChange }: Props) {
  const { t } = useTranslation('meetings')
  const field = (name: 'day' | 'from' | 'to', type: 'date' | 'time') => (
    <Textfield
      type={type}
      data-size="sm"
      label={t(`form.${name}`)}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  return (
    <>
      <div className="v-meet-times">
        {field('day', 'date')}
        {field('from', 'time')}
        {field('to', 'time')}
      </div>
      {error && <ValidationMessage data-size="sm">{error}</ValidationMessage>}
      {isSeriesOffered && (
        <div className="v-meet-times">
          <SelectField
            label={t('form.repeat')}
            value={draft.repeat}
            options={REPEATS.map((value) => ({ value, label: t(`repeat.${value}`) }))}
            onPick={(repeat) => onChange({ repeat })}
          />
          {draft.repeat !== 'never' && (
            <SelectField
              label={t('form.count')}
              value={draft.count}
              options={COUNTS.map((value) => ({ value, label: value }))}
              onPick={(count) => onChange({ count })}
            />
          )}
        </div>
      )}
    </>
  )
}
