import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { CalendarFilter } from '../../rules/calendar/calendar-view.ts'
import { monthAfter } from '../../rules/calendar/month.ts'
import { useWall } from './wall-formats.ts'

export const CALENDAR_VIEWS = ['month', 'units', 'audiences', 'list'] as const
export type CalendarViewName = (typeof CALENDAR_VIEWS)[number]
type Option = { value: string; label: string }
export type FilterOptions = { units: Option[]; groups: Option[]; channels: Option[]; initiatives: Option[] }

type Props = {
  month: string
  shown: CalendarViewName
  filter: CalendarFilter
  options: FilterOptions
  onMonth: (month: string) => void
  onShow: (view: CalendarViewName) => void
  onFilter: (filter: CalendarFilter) => void
  today: string
}

/** Which month, how it is drawn, and what is left out. */
export function CalendarBar(props: Props) {
  const { t } = useTranslation('plan')
  const { month: monthName } = useWall()
  const { month, shown, onMonth, onShow } = props
  return (
    <div className="v-cal-bar">
      <div className="v-cal-bar__month">
        <Button data-size="sm" variant="secondary" onClick={() => onMonth(monthAfter(month, -1))}>
          {t('calendar.previous')}
        </Button>
        <h2 aria-live="polite">{monthName(month)}</h2>
        <Button data-size="sm" variant="secondary" onClick={() => onMonth(monthAfter(month, 1))}>
          {t('calendar.next')}
        </Button>
        <button type="button" className="v-link" onClick={() => onMonth(props.today)}>
          {t('calendar.this-month')}
        </button>
      </div>
      <fieldset className="v-cal-views not-m">
        <legend className="ds-sr-only">{t('calendar.views')}</legend>
        {CALENDAR_VIEWS.map((view) => (
          <label key={view}>
            <input type="radio" name="calendar-view" checked={shown === view} onChange={() => onShow(view)} />
            <span>{t(`calendar.view.${view}`)}</span>
          </label>
        ))}
      </fieldset>
      <Filters {...props} />
    </div>
  )
}

function Filters({ filter, options, onFilter }: Props) {
  const { t } = useTranslation('plan')
  const all = (of: Option[]) => [{ value: '', label: t('calendar.all') }, ...of]
  const isOn = Object.values(filter).some(Boolean)
  return (
    <details className="v-cal-filters" open={isOn || undefined}>
      <summary>{t(isOn ? 'calendar.filters.on' : 'calendar.filters')}</summary>
      <div>
        <SelectField
          label={t('calendar.unit')}
          options={all(options.units)}
          value={filter.unitId ?? ''}
          onPick={(unitId) => onFilter({ ...filter, unitId: unitId || undefined })}
        />
        <SelectField
          label={t('calendar.group')}
          options={all(options.groups)}
          value={filter.audienceKey ?? ''}
          onPick={(key) => onFilter({ ...filter, audienceKey: key || undefined })}
        />
        <SelectField
          label={t('calendar.channel')}
          options={all(options.channels)}
          value={filter.channelKey ?? ''}
          onPick={(key) => onFilter({ ...filter, channelKey: key || undefined })}
        />
        <SelectField
          label={t('calendar.initiative')}
          options={all(options.initiatives)}
          value={filter.initiativeId ?? ''}
          onPick={(id) => onFilter({ ...filter, initiativeId: id || undefined })}
        />
        <SelectField
          label={t('calendar.whose')}
          options={[
            { value: '', label: t('calendar.everyones') },
            { value: 'mine', label: t('calendar.mine') },
          ]}
          value={filter.isMine ? 'mine' : ''}
          onPick={(whose) => onFilter({ ...filter, isMine: whose === 'mine' || undefined })}
        />
        {isOn && (
          <button type="button" className="v-link" onClick={() => onFilter({})}>
            {t('calendar.filters.clear')}
          </button>
        )}
      </div>
    </details>
  )
}
