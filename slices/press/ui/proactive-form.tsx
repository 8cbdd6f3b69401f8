import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useMe } from '../../../kit/ui/use-me.ts'
import { useUnits } from '../../organisation/ui/index.ts'
import { useInitiatives } from '../../plan/ui/index.ts'
import { ElementPicker } from '../../strategy/ui/index.ts'
import { PROACTIVE_KINDS, type ProactiveKind } from '../rules/proactive.ts'
import { type ProactiveView, useProactiveAct } from './proactive-data.ts'
import { useOutlets } from './register-data.ts'

type Props = { of?: ProactiveView; unitIds: string[]; onClose: () => void }

/** An idea that is written down, or one that is changed: what, to whom, in which role, and what it serves. */
export function ProactiveForm({ of, unitIds, onClose }: Props) {
  const { t } = useTranslation('press-proactive')
  const navigate = useNavigate()
  const me = useMe()
  const outlets = useOutlets('').data?.outlets ?? []
  const initiatives = useInitiatives().data?.items ?? []
  const all = useUnits()
  const units = (all.data?.units ?? []).filter((unit) => unitIds.includes(unit.id))
  const [kind, setKind] = useState<ProactiveKind>(of?.kind ?? 'pitch')
  const [title, setTitle] = useState(of?.title ?? '')
  const [about, setAbout] = useState(of?.about ?? '')
  const [unit, setUnit] = useState('')
  const [outletId, setOutletId] = useState(of?.outlet?.id ?? '')
  const [roleKey, setRoleKey] = useState(of?.roleKey ?? null)
  const [blockKeys, setBlockKeys] = useState<string[]>(of?.blockKeys ?? [])
  const [initiativeId, setInitiativeId] = useState(of?.initiative?.id ?? '')
  const [plannedOn, setPlannedOn] = useState(of?.plannedOn ?? '')
  const [isTried, setTried] = useState(false)
  const act = useProactiveAct<{ id: string } | ''>((made) => {
    onClose()
    if (!of && made) void navigate({ to: '/presse/proaktivt/$id', params: { id: made.id } })
  })
  const own = me.data?.person.unit?.id
  const unitId = unit || units.find((one) => one.id === own)?.id || units[0]?.id || ''
  const submit = () => {
    setTried(true)
    if (!title.trim() || (!of && !unitId)) return
    const json = {
      ...{ kind, title, about, roleKey, blockKeys },
      outletId: outletId || null,
      initiativeId: initiativeId || null,
      plannedOn: plannedOn || null,
    }
    if (of) act.mutate({ path: `/${of.id}`, method: 'PUT', json: { ...json, revision: of.revision } })
    else act.mutate({ json: { ...json, unitId } })
  }
  return (
    <FormDialog
      title={t(of ? 'change' : 'add')}
      action={t('save')}
      error={act.error}
      isBusy={act.isPending}
      isLoading={!of && (me.isLoading || all.isLoading)}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('kind')}
        options={PROACTIVE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onPick={setKind}
      />
      <TextField
        label={t('what')}
        fault={isTried && !title.trim() ? t('what.missing') : undefined}
        value={title}
        onWrite={setTitle}
      />
      <TextField label={t('about')} about={t('about.about')} rows={3} value={about} onWrite={setAbout} />
      {!of && units.length > 1 && (
        <SelectField
          label={t('unit')}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          value={unitId}
          onPick={setUnit}
        />
      )}
      <SelectField
        label={t('outlet')}
        options={[
          { value: '', label: t('outlet.none') },
          ...outlets.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={outletId}
        onPick={setOutletId}
      />
      <TextField type="date" label={t('planned')} value={plannedOn} onWrite={setPlannedOn} />
      <ElementPicker
        kinds={['role']}
        isSingle
        label={t('role')}
        value={roleKey ? [roleKey] : []}
        onChange={([key = null]: (string | null)[]) => setRoleKey(key)}
      />
      <SelectField
        label={t('initiative')}
        options={[
          { value: '', label: t('initiative.none') },
          ...initiatives.map((one) => ({ value: one.id, label: one.title })),
        ]}
        value={initiativeId}
        onPick={setInitiativeId}
      />
      <ElementPicker kinds={['platform-block']} label={t('blocks')} value={blockKeys} onChange={setBlockKeys} />
    </FormDialog>
  )
}
