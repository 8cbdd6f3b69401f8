import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'

const IN_MINUTES = [30, 60, 120] as const
const STEP = 5 * 60_000

type Props = { value: string | null; now: Date; error: string | undefined; onPick: (at: string | null) => void }

/** When we say more, at the latest: soon by one press, or a time of one's own. */
export function NextField({ value, now, error, onPick }: Props) {
  const { t } = useTranslation('crisis')
  const later = (minutes: number) => new Date(Math.ceil((now.getTime() + minutes * 60_000) / STEP) * STEP).toISOString()
  return (
    <div className="v-statusform__next">
      <Textfield
        type="datetime-local"
        label={t('status.next')}
        description={t('status.next.help')}
        value={value ? local(new Date(value)) : ''}
        error={error}
        onChange={(event) => onPick(event.target.value ? new Date(event.target.value).toISOString() : null)}
      />
      <div className="v-btns">
        {IN_MINUTES.map((minutes) => (
          <button key={minutes} type="button" className="v-link" onClick={() => onPick(later(minutes))}>
            {t(`status.next.in.${minutes}`)}
          </button>
        ))}
      </div>
    </div>
  )
}

/** What the field itself writes: 2026-03-10T14:00, in the clock of the device. */
const local = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
