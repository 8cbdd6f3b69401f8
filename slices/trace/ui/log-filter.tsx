import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { LogChoice } from './log-data.ts'

const SLICES = [
  'crisis',
  'message',
  'dispatch',
  'approval',
  'audience',
  'cases',
  'press',
  'plan',
  'strategy',
  'measure',
  'organisation',
  'access',
  'trace',
] as const

type Props = {
  choice: LogChoice
  units: { id: string; name: string }[]
  /** Sign-ins show to administrators alone. */
  hasAccounts: boolean
  onChoose: (choice: LogChoice) => void
}

/** Narrows the log by unit, kind and days. */
export function LogFilter({ choice, units, hasAccounts, onChoose }: Props) {
  const { t } = useTranslation('trace')
  const set = (part: Partial<LogChoice>) => onChoose({ ...choice, ...part })
  return (
    <fieldset className="v-logfilter c-1-12" aria-label={t('filter.label')}>
      <Field data-size="sm">
        <Label>{t('filter.unit')}</Label>
        <Select value={choice.unitId} onChange={(event) => set({ unitId: event.target.value })}>
          <Select.Option value="">{t('filter.unit.all')}</Select.Option>
          {units.map((unit) => (
            <Select.Option key={unit.id} value={unit.id}>
              {unit.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label>{t('filter.event')}</Label>
        <Select value={choice.event} onChange={(event) => set({ event: event.target.value })}>
          <Select.Option value="">{t('filter.event.all')}</Select.Option>
          {SLICES.filter((slice) => slice !== 'access' || hasAccounts).map((slice) => (
            <Select.Option key={slice} value={slice}>
              {t(`filter.event.${slice}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <TextField type="date" label={t('filter.from')} value={choice.from} onWrite={(text) => set({ from: text })} />
      <TextField type="date" label={t('filter.to')} value={choice.to} onWrite={(text) => set({ to: text })} />
    </fieldset>
  )
}
