import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { dayOf } from '../rules/day.ts'
import { mobileOf } from '../rules/people-table.ts'
import type { Unit } from '../rules/unit.ts'
import { holdsContact } from '../rules/unit-names.ts'
import { UNIT_KINDS, type UnitKind } from '../rules/words.ts'
import { type UnitInList, useOrganisationAct } from './organisation-data.ts'
import { OTHER_NAMES, type UnitValues, unitJson } from './unit-values.ts'

type Props = { unit: Unit | null; units: UnitInList[]; onClose: () => void; onMade?: (id: string) => void }

type Field = 'name' | 'shortName' | 'region' | 'municipality' | 'email' | 'dutyPhone' | 'note' | 'reason'
/** What a unit is called, and where it is: no place for a number. */
const CALLED: Field[] = ['name', 'shortName', 'region', 'municipality']
const CHECKED: Field[] = [...CALLED, 'dutyPhone']

/** Adds a unit, or renames, moves or otherwise changes one from a day on. What held before is kept. */
export function UnitForm({ unit, units, onClose, onMade }: Props) {
  const { t } = useTranslation(['organisation', 'kit'])
  const [values, setValues] = useState<UnitValues>({
    name: unit?.name ?? '',
    names: unit?.names ?? {},
    shortName: unit?.shortName ?? '',
    kind: unit?.kind ?? ('prison' as UnitKind),
    parentId: unit ? (unit.parentId ?? '') : (units.find((one) => one.kind === 'directorate')?.id ?? ''),
    region: unit?.region ?? '',
    municipality: unit?.municipality ?? '',
    email: unit?.email ?? '',
    dutyPhone: unit?.dutyPhone ?? '',
    language: unit?.language ?? 'nb',
    verified: unit?.verified ?? false,
    note: unit?.note ?? '',
    from: dayOf(new Date()),
    reason: '',
  })
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct<{ id?: string }>((result) => {
    if (result.id) onMade?.(result.id)
    onClose()
  })
  const set = (change: Partial<UnitValues>) => setValues({ ...values, ...change })
  const faultIn = (name: Field) => {
    if (name === 'name' && !values.name.trim()) return t('unit.name.missing')
    if (CALLED.includes(name) && holdsContact(values[name])) return t('unit.name.holds-contact')
    return name === 'dutyPhone' && values.dutyPhone.trim() && !mobileOf(values.dutyPhone)
      ? t('unit.phone.wrong')
      : undefined
  }
  const faultInName = (name = '') => (holdsContact(name) ? t('unit.name.holds-contact') : undefined)
  const aboutOf = (name: Field) => {
    if (name === 'email' || name === 'dutyPhone') return t('unit.contact.about')
    return name === 'name' && unit ? t('unit.name.about') : undefined
  }
  const field = (name: Field) => (
    <TextField
      label={t(`unit.${name}`)}
      about={aboutOf(name)}
      fault={isTried ? faultIn(name) : undefined}
      value={values[name]}
      onWrite={(text) => set({ [name]: text })}
    />
  )
  const submit = () => {
    setTried(true)
    if (CHECKED.some(faultIn) || OTHER_NAMES.some((code) => faultInName(values.names[code]))) return
    const path = unit ? `/api/units/${unit.id}` : '/api/units'
    act.mutate({ path, method: unit ? 'PATCH' : 'POST', json: unitJson(values, unit !== null) })
  }
  return (
    <FormDialog
      title={unit ? t('unit.edit.title', { unit: unit.name }) : t('unit.new')}
      action={t(unit ? 'unit.save' : 'unit.add')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {field('name')}
      {OTHER_NAMES.map((code) => (
        <Textfield
          key={code}
          data-size="sm"
          label={t(`unit.name.${code}`)}
          description={code === 'nn' ? t('unit.name.other.about') : undefined}
          value={values.names[code] ?? ''}
          error={isTried ? faultInName(values.names[code]) : undefined}
          onChange={(event) => set({ names: { ...values.names, [code]: event.target.value } })}
        />
      ))}
      {field('shortName')}
      <SelectField
        label={t('unit.kind')}
        options={UNIT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={values.kind}
        onPick={(kind) => set({ kind })}
      />
      <SelectField
        label={t('unit.parent')}
        options={[
          { value: '', label: t('unit.parent.none') },
          ...units.filter((one) => one.id !== unit?.id).map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={values.parentId}
        onPick={(parentId) => set({ parentId })}
      />
      {field('region')}
      {field('municipality')}
      {field('email')}
      {field('dutyPhone')}
      <Pick
        legend={t('unit.language')}
        options={(['nb', 'nn'] as const).map((value) => ({ value, label: t(`kit:language.${value}`) }))}
        value={values.language}
        onPick={(language) => set({ language })}
      />
      {unit && (
        <Checkbox
          data-size="sm"
          label={t('unit.verified.check')}
          checked={values.verified}
          onChange={(event) => set({ verified: event.target.checked })}
        />
      )}
      {unit && field('note')}
      <TextField
        type="date"
        label={t('unit.from')}
        about={unit ? t('unit.from.about') : undefined}
        value={values.from}
        onWrite={(text) => set({ from: text })}
      />
      {unit && field('reason')}
    </FormDialog>
  )
}
