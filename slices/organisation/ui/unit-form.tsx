import { Button, Dialog, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { dayOf } from '../rules/day.ts'
import type { Unit } from '../rules/unit.ts'
import { UNIT_KINDS, type UnitKind } from '../rules/words.ts'
import { type UnitInList, useOrganisationAct } from './organisation-data.ts'

type Props = { unit: Unit | null; units: UnitInList[]; onClose: () => void; onMade?: (id: string) => void }

/** Adds a unit, or renames, moves or otherwise changes one from a day on. What held before is kept. */
export function UnitForm({ unit, units, onClose, onMade }: Props) {
  const { t } = useTranslation(['organisation', 'kit'])
  const [values, setValues] = useState({
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    kind: unit?.kind ?? ('prison' as UnitKind),
    parentId: unit ? (unit.parentId ?? '') : (units.find((one) => one.kind === 'directorate')?.id ?? ''),
    region: unit?.region ?? '',
    municipality: unit?.municipality ?? '',
    email: unit?.email ?? '',
    dutyPhone: unit?.dutyPhone ?? '',
    from: dayOf(new Date()),
    reason: '',
  })
  const [isTried, setTried] = useState(false)
  const act = useOrganisationAct<{ id?: string }>((result) => {
    if (result.id) onMade?.(result.id)
    onClose()
  })
  const field = (name: 'name' | 'shortName' | 'region' | 'municipality' | 'email' | 'dutyPhone' | 'reason') => (
    <Textfield
      data-size="sm"
      label={t(`unit.${name}`)}
      error={name === 'name' && isTried && !values.name.trim() ? t('unit.name.missing') : undefined}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.target.value })}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!values.name.trim()) return
    const { from, reason, ...rest } = values
    const orNull = (text: string) => text.trim() || null
    const json = {
      ...rest,
      shortName: rest.shortName.trim() || undefined,
      parentId: orNull(rest.parentId),
      region: orNull(rest.region),
      municipality: orNull(rest.municipality),
      email: orNull(rest.email),
      dutyPhone: orNull(rest.dutyPhone),
    }
    if (unit) act.mutate({ path: `/api/units/${unit.id}`, method: 'PATCH', json: { ...json, from, reason } })
    else act.mutate({ path: '/api/units', json: { ...json, validFrom: from } })
  }
  return (
    <Dialog open onClose={onClose} closeButton={t('kit:dialog.close')} aria-labelledby="unit-form">
      <form className="v-form" onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs" id="unit-form">
          {unit ? t('unit.edit.title', { unit: unit.name }) : t('unit.new')}
        </Heading>
        {field('name')}
        {field('shortName')}
        <Field data-size="sm">
          <Label>{t('unit.kind')}</Label>
          <Select
            value={values.kind}
            onChange={(event) => setValues({ ...values, kind: event.target.value as UnitKind })}
          >
            {UNIT_KINDS.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field data-size="sm">
          <Label>{t('unit.parent')}</Label>
          <Select value={values.parentId} onChange={(event) => setValues({ ...values, parentId: event.target.value })}>
            <Select.Option value="">{t('unit.parent.none')}</Select.Option>
            {units
              .filter((one) => one.id !== unit?.id)
              .map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {one.name}
                </Select.Option>
              ))}
          </Select>
        </Field>
        {field('region')}
        {field('municipality')}
        {field('email')}
        {field('dutyPhone')}
        <Textfield
          type="date"
          data-size="sm"
          label={t('unit.from')}
          description={unit ? t('unit.from.about') : undefined}
          value={values.from}
          onChange={(event) => setValues({ ...values, from: event.target.value })}
        />
        {unit && field('reason')}
        <ProblemText error={act.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={act.isPending}>
            {t(unit ? 'unit.save' : 'unit.add')}
          </Button>
          <Button type="button" data-size="sm" variant="secondary" onClick={onClose}>
            {t('kit:dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
