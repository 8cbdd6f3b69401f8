import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { saveFile } from '../../../kit/ui/save-file.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { Unit } from '../rules/unit.ts'
import { type PersonRow, useOrganisationAct } from './organisation-data.ts'

const MAIL = /^\S+@\S+\.\S+$/
const MOBILE = /^\+[\d ]{6,20}$/

/** Adds or changes a person, or lets one leave. */
export function PersonForm({ unit, person, onClose }: { unit: Unit; person: PersonRow | null; onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'kit'])
  const [values, setValues] = useState({
    displayName: person?.displayName ?? '',
    title: person?.title ?? '',
    email: person?.email ?? '',
    mobile: person?.mobile ?? '',
    language: person?.language ?? ('nb' as Language),
    protected: person?.protected ?? false,
  })
  const [isTried, setTried] = useState(false)
  const [isClosing, setClosing] = useShown<true>()
  const save = useOrganisationAct(onClose)
  const close = useOrganisationAct(onClose)
  const me = useMe()
  const handOut = useMutation({
    mutationFn: (id: string) => saveFile(`/api/personal-data/people/${id}`, 'varde-ansatt.json', {}),
  })
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })
  const faults = {
    displayName: values.displayName.trim() ? undefined : t('people.name.missing'),
    email: !values.email || MAIL.test(values.email) ? undefined : t('people.email.wrong'),
    mobile: !values.mobile || MOBILE.test(values.mobile) ? undefined : t('people.mobile.wrong'),
  }
  const submit = () => {
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const json = { ...values, email: values.email || null, mobile: values.mobile || null }
    if (person) save.mutate({ path: `/api/people/${person.id}`, method: 'PATCH', json })
    else save.mutate({ path: '/api/people', json: { ...json, unitId: unit.id } })
  }
  if (isClosing && person)
    return (
      <ConfirmDialog
        isOpen
        title={t('people.close.title', { person: person.displayName })}
        action={t('people.close.action')}
        error={close.error}
        isBusy={close.isPending}
        onConfirm={() => close.mutate({ path: `/api/people/${person.id}/close` })}
        onClose={() => setClosing(null)}
      >
        <p>{t('people.close.about')}</p>
      </ConfirmDialog>
    )
  const field = (name: 'displayName' | 'title' | 'email' | 'mobile', type = 'text') => (
    <Textfield
      data-size="sm"
      type={type as 'text'}
      label={t(`people.${name}`)}
      description={name === 'mobile' ? t('people.mobile.about') : undefined}
      error={isTried && name !== 'title' ? faults[name] : undefined}
      value={values[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  )
  return (
    <FormDialog
      title={person ? t('people.edit.title') : t('people.add.title', { unit: unit.name })}
      action={t(person ? 'people.save' : 'people.add')}
      more={
        person && (
          <>
            <Button type="button" data-size="sm" variant="secondary" onClick={() => setClosing(true)}>
              {t('people.close')}
            </Button>
            {hasRight(me.data, 'access.administer') && (
              <Button type="button" data-size="sm" variant="tertiary" onClick={() => handOut.mutate(person.id)}>
                {t('people.hand-out')}
              </Button>
            )}
          </>
        )
      }
      error={save.error ?? handOut.error}
      isBusy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {field('displayName')}
      {field('title')}
      {field('email', 'email')}
      {field('mobile', 'tel')}
      <SelectField
        label={t('people.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`kit:language.${value}`) }))}
        value={values.language}
        onPick={(language) => set({ language })}
      />
      <Checkbox
        data-size="sm"
        label={t('people.protected')}
        description={t('people.protected.about')}
        checked={values.protected}
        onChange={(event) => set({ protected: event.target.checked })}
      />
    </FormDialog>
  )
}
