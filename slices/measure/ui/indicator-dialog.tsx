import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { breaksOf, type Definition, DIRECTIONS, INDICATOR_KINDS, SCALES, STAGES } from '../rules/indicator.ts'
import type { IndicatorView } from '../rules/indicator-view.ts'
import { useMeasureAct } from './measure-data.ts'
import { NameFields, writtenNames } from './name-fields.tsx'
import { UnitField } from './unit-field.tsx'

type Props = { indicator?: IndicatorView; onClose: () => void; onAdded?: (key: string) => void }

const BLANK: Definition = {
  names: { nb: '' },
  about: '',
  unit: 'prosent',
  scale: 'share',
  direction: 'up',
  stage: 'awareness',
  kind: 'outcome',
  method: '',
  source: '',
}
const FREE_AIM = {
  rhythm: 'year',
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  goalKeys: [],
  initiativeIds: [],
} as const

/** A new indicator, or what one measures said anew. A change that breaks the series asks why before it is saved. */
export function IndicatorDialog({ indicator, onClose, onAdded }: Props) {
  const { t } = useTranslation('measure')
  const holds = indicator?.definitions[0]
  const before: Definition | null = holds ? definitionOf(holds) : null
  const [definition, setDefinition] = useState<Definition>(before ?? BLANK)
  const [unitId, setUnitId] = useState(indicator?.aim.unitId ?? '')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useMeasureAct<{ key?: string }>((answer) => {
    onClose()
    if (answer.key) onAdded?.(answer.key)
  })
  const change = (over: Partial<Definition>) => setDefinition({ ...definition, ...over })
  const isBreaking = before !== null && breaksOf(before, definition).length > 0
  const isWhole = definition.names.nb.trim() !== '' && definition.unit.trim() !== '' && (indicator || unitId !== '')
  const submit = () => {
    setTried(true)
    if (!isWhole || (isBreaking && reason.trim() === '')) return
    const said = { ...definition, names: writtenNames(definition.names) }
    if (!indicator) act.mutate({ path: '/indicators', json: { definition: said, aim: { ...FREE_AIM, unitId } } })
    else {
      const json = { revision: indicator.revision, reason, definition: said }
      act.mutate({ path: `/indicators/${indicator.key}/definition`, method: 'PUT', json })
    }
  }
  return (
    <FormDialog
      title={t(indicator ? 'definition.title' : 'add.title')}
      action={indicator?.openedAt ? t('approval:ask.do') : t(indicator ? 'definition.do' : 'add.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameFields
        names={definition.names}
        error={isTried && definition.names.nb.trim() === '' ? t('field.name.missing') : undefined}
        onChange={(names) => change({ names })}
      />
      {!indicator && (
        <UnitField
          value={unitId}
          error={isTried && unitId === '' ? t('field.unit.missing') : undefined}
          onPick={setUnitId}
        />
      )}
      <div className="v-two">
        <SelectField
          label={t('field.stage')}
          options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          value={definition.stage}
          onPick={(stage) => change({ stage })}
        />
        <SelectField
          label={t('field.kind')}
          options={INDICATOR_KINDS.map((value) => ({ value, label: t(`kind.${value}.long`) }))}
          value={definition.kind}
          onPick={(kind) => change({ kind })}
        />
      </div>
      {definition.kind === 'output' && <p className="v-note">{t('effort.about')}</p>}
      <div className="v-two">
        <SelectField
          label={t('field.scale')}
          options={SCALES.map((value) => ({ value, label: t(`scale.${value}`) }))}
          value={definition.scale}
          onPick={(scale) => change({ scale })}
        />
        <SelectField
          label={t('field.direction')}
          options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          value={definition.direction}
          onPick={(direction) => change({ direction })}
        />
      </div>
      <Textfield
        data-size="sm"
        maxLength={60}
        label={t('field.measure-unit')}
        description={t('field.measure-unit.help')}
        value={definition.unit}
        onChange={(event) => change({ unit: event.target.value })}
      />
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        maxLength={2000}
        label={t('how.method')}
        description={t('field.method.help')}
        value={definition.method}
        onChange={(event) => change({ method: event.target.value })}
      />
      <Textfield
        data-size="sm"
        maxLength={200}
        label={t('how.source')}
        value={definition.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        maxLength={2000}
        label={t('field.about')}
        value={definition.about}
        onChange={(event) => change({ about: event.target.value })}
      />
      {indicator?.openedAt && <p className="v-note">{t('approval:ask.about')}</p>}
      {isBreaking && (
        <>
          <p className="v-note">{t('definition.breaks')}</p>
          <Textfield
            data-size="sm"
            maxLength={1000}
            label={t('reason')}
            value={reason}
            error={isTried && reason.trim() === '' ? t('reason.missing') : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </FormDialog>
  )
}

function definitionOf({ names, about, unit, scale, direction, stage, kind, method, source }: Definition): Definition {
  return { names, about, unit, scale, direction, stage, kind, method, source }
}
