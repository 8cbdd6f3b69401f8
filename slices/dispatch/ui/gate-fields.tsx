import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { localToUtc, utcToLocal } from '../rules/oslo-time.ts'
import type { Gate, Measure } from '../rules/wave.ts'

const KINDS = ['with-start', 'after', 'minutes-after', 'at', 'by-hand'] as const
const MEASURES: readonly Measure[] = ['submitted', 'delivered', 'confirmed']

/** What must be true before the wave goes. */
export function GateFields({
  gate,
  position,
  onChange,
}: {
  gate: Gate
  position: number
  onChange: (gate: Gate) => void
}) {
  const { t } = useTranslation('dispatch')
  const kinds = position === 1 ? KINDS.filter((kind) => !kind.includes('after')) : KINDS
  return (
    <div className="v-gatefields">
      <Field data-size="sm">
        <Label>{t('plan.gate')}</Label>
        <Select
          value={gate.kind}
          onChange={(event) => onChange(startOf(event.target.value as PlannedGate['kind'], position))}
        >
          {kinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`gate.kind.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {(gate.kind === 'after' || gate.kind === 'minutes-after') && (
        <Field data-size="sm">
          <Label>{t('plan.gate.wave')}</Label>
          <Select
            value={String(gate.wave)}
            onChange={(event) => onChange({ ...gate, wave: Number(event.target.value) })}
          >
            {Array.from({ length: position - 1 }, (_, place) => String(place + 1)).map((wave) => (
              <Select.Option key={wave} value={wave}>
                {t('plan.wave', { wave })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {gate.kind === 'after' && (
        <>
          <Field data-size="sm">
            <Label>{t('plan.gate.measure')}</Label>
            <Select
              value={gate.measure}
              onChange={(event) => onChange({ ...gate, measure: event.target.value as Measure })}
            >
              {MEASURES.map((measure) => (
                <Select.Option key={measure} value={measure}>
                  {t(`state.${measure}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield
            type="number"
            min={1}
            max={100}
            data-size="sm"
            suffix="%"
            label={t('plan.gate.percent')}
            value={String(gate.percent)}
            onChange={(event) => onChange({ ...gate, percent: Number(event.target.value) })}
          />
        </>
      )}
      {gate.kind === 'minutes-after' && (
        <Textfield
          type="number"
          min={0}
          data-size="sm"
          label={t('plan.gate.minutes')}
          value={String(gate.minutes)}
          onChange={(event) => onChange({ ...gate, minutes: Number(event.target.value) })}
        />
      )}
      {gate.kind === 'at' && (
        <Textfield
          type="datetime-local"
          data-size="sm"
          label={t('plan.gate.at')}
          value={utcToLocal(gate.at)}
          onChange={(event) => onChange({ kind: 'at', at: localToUtc(event.target.value) ?? '' })}
        />
      )}
    </div>
  )
}

/** What a person may choose; a stop is set by what declares it. */
type PlannedGate = Exclude<Gate, { kind: 'stop' }>
const HOUR = 3_600_000

function startOf(kind: PlannedGate['kind'], position: number): Gate {
  const wave = Math.max(1, position - 1)
  if (kind === 'after') return { kind, wave, measure: 'submitted', percent: 100 }
  if (kind === 'minutes-after') return { kind, wave, minutes: 30 }
  if (kind === 'at') return { kind, at: new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString() }
  return { kind }
}
