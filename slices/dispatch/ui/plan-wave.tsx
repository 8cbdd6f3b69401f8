import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../kit/ui/text-field.tsx'
import type { PlanFault } from '../rules/plan-fault.ts'
import { audienceKindsOf, type DraftWave, GROUP_KINDS } from '../rules/proposed-waves.ts'
import { CHANNELS, type Channel, PUBLICATIONS } from '../rules/wave.ts'
import { AudienceCount } from './audience-count.tsx'
import { Choices } from './choices.tsx'
import { GateFields } from './gate-fields.tsx'
import { useGateWords } from './gate-words.ts'
import { useChannelWords } from './wave-rows.tsx'

type Props = {
  wave: DraftWave
  position: number
  count: number
  units: { id: string; name: string }[]
  faults: PlanFault[]
  onChange: (wave: DraftWave) => void
  onMove: (by: number) => void
  onRemove: () => void
}

/** One wave while it is planned: who, how and when as the reader of the plan sees it; its fields when it is changed. */
export function PlanWave(props: Props) {
  const { wave, position, faults } = props
  const { t } = useTranslation('dispatch')
  const [isOpen, setOpen] = useState(wave.groups.length === 0)
  const edit = t(isOpen ? 'plan.edit.done' : 'plan.edit')
  return (
    <li id={`wave-${position}`} tabIndex={-1} className={faults.length > 0 ? 'v-planwave bad' : 'v-planwave'}>
      <span className="v-planwave__no" aria-hidden="true">
        {position}
      </span>
      <div className="v-planwave__body">
        <div className="v-planwave__head">
          <PlanSummary wave={wave} />
          <AudienceCount groups={wave.groups} unitIds={wave.unitIds} channels={wave.channels} />
        </div>
        {faults.map((fault) => (
          <ValidationMessage key={fault.code}>{t(fault.code, fault.params)}</ValidationMessage>
        ))}
        {isOpen && <PlanFields {...props} />}
        <div className="v-planwave__do">
          <button
            type="button"
            className="v-link"
            aria-expanded={isOpen}
            aria-label={t('plan.edit.of', { do: edit, wave: position })}
            onClick={() => setOpen(!isOpen)}
          >
            {edit}
          </button>
          {isOpen && <PlanMoves {...props} />}
        </div>
      </div>
    </li>
  )
}

function PlanSummary({ wave }: { wave: DraftWave }) {
  const { t } = useTranslation('dispatch')
  const channels = useChannelWords(wave)
  const words = useGateWords()
  return (
    <div>
      <h3 className="v-h3">{wave.name}</h3>
      <p className="v-body2 v-capital">{wave.groups.map((group) => t(`group.${group}`)).join(', ')}</p>
      <p className="v-body2">{channels}</p>
      <p className="v-planwave__gate">{words.ofWave({ ...wave, audienceKinds: audienceKindsOf(wave.groups) })}</p>
    </div>
  )
}

function PlanMoves({ position, count, onMove, onRemove }: Props) {
  const { t } = useTranslation('dispatch')
  return (
    <>
      {position > 1 && (
        <button type="button" className="v-link" onClick={() => onMove(-1)}>
          {t('plan.earlier', { wave: position })}
        </button>
      )}
      {position < count && (
        <button type="button" className="v-link" onClick={() => onMove(1)}>
          {t('plan.later', { wave: position })}
        </button>
      )}
      <button type="button" className="v-link" onClick={onRemove}>
        {t('plan.remove', { wave: position })}
      </button>
    </>
  )
}

function PlanFields({ wave, position, units, onChange }: Props) {
  const { t } = useTranslation('dispatch')
  const set = (part: Partial<DraftWave>) => onChange({ ...wave, ...part })
  return (
    <fieldset className="v-planwave__fields">
      <legend className="ds-sr-only">{t('plan.wave', { wave: position })}</legend>
      <TextField label={t('plan.name')} value={wave.name} onWrite={(text) => set({ name: text })} />
      <Choices
        legend={t('plan.groups')}
        options={Object.keys(GROUP_KINDS).map((group) => [group, t(`group.${group}`)])}
        chosen={wave.groups}
        onChange={(groups) => set({ groups })}
      />
      {units.length > 0 && (
        <Field data-size="sm">
          <Label>{t('plan.unit')}</Label>
          <Select
            value={wave.unitIds[0] ?? ''}
            onChange={(event) => set({ unitIds: event.target.value ? [event.target.value] : [] })}
          >
            <Select.Option value="">{t('plan.unit.all')}</Select.Option>
            {units.map((unit) => (
              <Select.Option key={unit.id} value={unit.id}>
                {unit.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Choices
        legend={t('plan.channels')}
        options={CHANNELS.map((channel) => [channel, t(`channel.${channel}.name`)])}
        chosen={wave.channels}
        isNumbered
        onChange={(channels) => set({ channels: channels as Channel[] })}
      />
      {wave.channels.length > 1 && (
        <Textfield
          type="number"
          min={1}
          data-size="sm"
          label={t('plan.second')}
          description={t('plan.second.about')}
          value={wave.secondChannelMinutes === null ? '' : String(wave.secondChannelMinutes)}
          onChange={(event) => set({ secondChannelMinutes: Number(event.target.value) || null })}
        />
      )}
      <Choices
        legend={t('plan.publishes')}
        options={PUBLICATIONS.map((place) => [place, t(`publishes.${place}.name`)])}
        chosen={wave.publishes}
        onChange={(publishes) => set({ publishes: publishes as DraftWave['publishes'] })}
      />
      <GateFields gate={wave.gate} position={position} onChange={(gate) => set({ gate })} />
    </fieldset>
  )
}
