import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { ConnectorKind, MetricMapping } from '../rules/connect/ask.ts'
import { PLAUSIBLE_METRICS } from '../rules/connect/plausible-metrics.ts'
import type { SourceFault } from '../rules/connect/source-fault.ts'
import { useRegister } from './measure-data.ts'
import { useFigures } from './use-figures.ts'

type Props = {
  kind: ConnectorKind
  mapping: MetricMapping[]
  fault: SourceFault | null
  onChange: (mapping: MetricMapping[]) => void
}

/** Which number at the source is which indicator, said once for every reading. */
export function MappingRows({ kind, mapping, fault, onChange }: Props) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const lines = useRegister().data?.indicators ?? []
  const put = (at: number, over: Partial<MetricMapping>) =>
    onChange(mapping.map((one, place) => (place === at ? { ...one, ...over } : one)))
  const first = kind === 'plausible' ? PLAUSIBLE_METRICS[0] : ''
  return (
    <fieldset className="v-mea-map">
      <legend className="v-h4">{t('connect.mapping')}</legend>
      <p className="v-meta">{t('connect.mapping.help')}</p>
      {mapping.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone
        <div key={at} className="v-two">
          {kind === 'plausible' ? (
            <SelectField
              label={t('connect.metric')}
              options={PLAUSIBLE_METRICS.map((value) => ({
                value: value as string,
                label: t(`connect.metric.${value}`),
              }))}
              value={one.metric}
              onPick={(metric) => put(at, { metric })}
            />
          ) : (
            <Textfield
              data-size="sm"
              maxLength={120}
              label={t('connect.metric')}
              value={one.metric}
              onChange={(event) => put(at, { metric: event.target.value })}
            />
          )}
          <SelectField
            label={t('list.indicator')}
            options={[
              { value: '', label: t('import.indicator.choose') },
              ...lines.map((line) => ({ value: line.key, label: name(line.names) })),
            ]}
            value={one.indicatorKey}
            onPick={(indicatorKey) => put(at, { indicatorKey })}
          />
          <button
            type="button"
            className="v-link"
            aria-label={t('connect.mapping.remove.of', { metric: one.metric })}
            onClick={() => onChange(mapping.filter((_, place) => place !== at))}
          >
            {t('connect.mapping.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="v-link"
        onClick={() => onChange([...mapping, { metric: first, indicatorKey: '' }])}
      >
        {t('connect.mapping.add')}
      </button>
      {fault?.startsWith('mapping-') && (
        <p className="v-signal" role="alert">
          {t(`connect.${fault}`)}
        </p>
      )}
    </fieldset>
  )
}
